package org.gabor.app.vm.look.mistakes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The images that the gallery shows, and their order. */
public enum GalleryFilter {
    MISTAKES("All mistakes", "All mistakes", "Wrong images in the order of the validation set",
            Prediction::isMistake, Comparator.comparingInt(Prediction::image)),
    CONFIDENTLY_WRONG("Most confidently wrong", "Confident", "Wrong images, the highest probability first",
            Prediction::isMistake, Comparator.comparingDouble(Prediction::probability).reversed()),
    LEAST_SURE("Least sure", "Least sure", "Right and wrong images, those with the smallest lead over the second class first",
            _ -> true, Comparator.comparingDouble(Prediction::lead)),
    BARELY_RIGHT("Least confident right", "Barely right", "Right images, the lowest probability first",
            image -> !image.isMistake(), Comparator.comparingDouble(Prediction::probability)),
    CELL("Chosen cell", "Cell", "All images of the chosen cell of the matrix, the highest probability first",
            _ -> true, Comparator.comparingDouble(Prediction::probability).reversed());

    private final String title;
    private final String shortTitle;
    private final String meaning;
    private final Predicate<Prediction> shown;
    private final Comparator<Prediction> order;

    GalleryFilter(String title, String shortTitle, String meaning, Predicate<Prediction> shown, Comparator<Prediction> order) {
        this.title = title;
        this.shortTitle = shortTitle;
        this.meaning = meaning;
        this.shown = shown;
        this.order = order.thenComparingInt(Prediction::image);
    }

    public String title() {
        return title;
    }

    /** A title for a narrow window. */
    public String shortTitle() {
        return shortTitle;
    }

    /** Which images it shows in which order, in one line. */
    public String meaning() {
        return meaning;
    }

    /** Whether at most so many images of a pair are shown; a cell is one pair and is shown whole. */
    public boolean isCapped() {
        return this != CELL;
    }

    /**
     * The shown images, in order.
     *
     * @param most of each true and predicted class, if this filter {@link #isCapped}
     */
    List<Prediction> choose(List<Prediction> images, int most) {
        Map<Pair, Integer> counts = new HashMap<>();
        List<Prediction> chosen = new ArrayList<>();
        images.stream().filter(shown).sorted(order).forEach(image -> {
            if (counts.merge(image.pair(), 1, Integer::sum) <= most || !isCapped()) {
                chosen.add(image);
            }
        });
        return chosen;
    }
}
