package org.gabor.app.runs.recipe;

import java.util.List;
import java.util.Optional;

/**
 * How many classes a data set has and, where that is known, how many training images each.
 *
 * @param images by class; empty if only the number of classes is known
 */
public record ClassCounts(int classes, List<Integer> images) {

    public ClassCounts {
        images = List.copyOf(images);
    }

    public static ClassCounts of(int classes) {
        return new ClassCounts(classes, List.of());
    }

    /** Those that make every class count alike, 1 on average over the images; classes without images get 0. */
    List<Double> balancedWeights() {
        double all = images.stream().mapToInt(Integer::intValue).sum();
        long filled = images.stream().filter(count -> count > 0).count();
        return images.stream().map(count -> count == 0 ? 0 : all / (filled * count)).toList();
    }

    /** Why these class weights do not fit, in one sentence. */
    Optional<String> problem(FieldTexts loss) {
        int given = loss.items(RecipeField.CLASS_WEIGHTS).size();
        if (LossKind.isBalanced(loss)) {
            return images.isEmpty()
                    ? Optional.of("The classes of this data set are about equally large: leave the class weights empty.")
                    : Optional.empty();
        }
        return given == 0 || given == classes || classes == 0
                ? Optional.empty()
                : Optional.of("The class weights must be %d numbers, one for each class, got %d.".formatted(classes, given));
    }
}
