package org.gabor.app.view.start;

import java.util.Comparator;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;

/** The sort order of the gallery's cards; equal cards stay in historical order. */
enum GalleryOrder {
    YEAR("Year", "in order of year", Comparator.comparingInt(architecture -> architecture.paper().year())),
    PARAMETERS("Parameters", "from small to large",
            Comparator.comparingLong(architecture -> architecture.published().parameters())),
    MACS("MACs", "from few to many operations", Comparator.comparingLong(architecture -> architecture.published().macs())),
    /** Only accuracies on ImageNet are comparable; the others follow. */
    ACCURACY("Accuracy", "from most to least accurate", Comparator.comparingDouble(GalleryOrder::imageNetError));

    private final String title;
    private final String words;
    private final Comparator<Architecture> comparator;

    GalleryOrder(String title, String words, Comparator<Architecture> comparator) {
        this.title = title;
        this.words = words;
        this.comparator = comparator;
    }

    String title() {
        return title;
    }

    /** For a sentence: "in order of year". */
    String words() {
        return words;
    }

    Comparator<Architecture> comparator() {
        return comparator;
    }

    private static double imageNetError(Architecture architecture) {
        return architecture.published().accuracyOnImageNet().map(percent -> 100 - percent).orElse(Double.MAX_VALUE);
    }
}
