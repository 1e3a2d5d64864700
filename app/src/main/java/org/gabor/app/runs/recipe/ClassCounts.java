package org.gabor.app.runs.recipe;

import static org.gabor.engine.optim.Loss.CLASS_WEIGHTS;

import java.util.List;
import java.util.Optional;

/**
 * How many classes a data set has and, if that is known, how many training images each.
 *
 * @param images by class; empty if only the number of classes is known
 */
public record ClassCounts(int classes, List<Integer> images) {

    /** Nothing is known yet. */
    public static final ClassCounts UNKNOWN = new ClassCounts(0, List.of());

    /** The word that asks for class weights by the number of images. */
    private static final String BALANCED = "balanced";

    public ClassCounts {
        images = List.copyOf(images);
    }

    public static ClassCounts of(int classes) {
        return new ClassCounts(classes, List.of());
    }

    /** Weights that make every class count alike, 1 on average over the images; classes without images get 0. */
    private List<Double> balancedWeights() {
        double all = images.stream().mapToInt(Integer::intValue).sum();
        long filled = images.stream().filter(count -> count > 0).count();
        return images.stream().map(count -> count == 0 ? 0 : all / (filled * count)).toList();
    }

    /** Whether a recipe asks for weights by the number of images. */
    public static boolean areAskedFor(RecipeDraft draft) {
        return draft.text(CLASS_WEIGHTS).strip().equals(BALANCED);
    }

    /** The recipe with weights instead of the word "balanced", if the images are counted. */
    RecipeDraft balance(RecipeDraft draft) {
        return areAskedFor(draft) && !images.isEmpty()
                ? draft.with(CLASS_WEIGHTS, CLASS_WEIGHTS.range().format(balancedWeights())) : draft;
    }

    /** Why the class weights don't suit these classes, in one sentence. */
    Optional<String> problem(RecipeDraft draft) {
        if (areAskedFor(draft)) {
            return images.isEmpty()
                    ? Optional.of("The classes of this data set are about equally large: leave the class weights empty.")
                    : Optional.empty();
        }
        String text = draft.text(CLASS_WEIGHTS);
        int given = CLASS_WEIGHTS.problem(text).isPresent() ? 0 : CLASS_WEIGHTS.range().parse(text).size();
        return given == 0 || given == classes || classes == 0
                ? Optional.empty()
                : Optional.of("The class weights must be %d numbers, one for each class, got %d.".formatted(classes, given));
    }
}
