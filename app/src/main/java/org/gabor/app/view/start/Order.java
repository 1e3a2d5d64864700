package org.gabor.app.view.start;

import java.util.Comparator;
import org.gabor.zoo.Accuracy;
import org.gabor.zoo.Architecture;

/** What the cards of the gallery are sorted by; what is equal stays in the order of history. */
enum Order {
    YEAR("Year", Comparator.comparingInt(architecture -> architecture.paper().year())),
    PARAMETERS("Parameters", Comparator.comparingLong(architecture -> architecture.published().parameters())),
    MACS("MACs", Comparator.comparingLong(architecture -> architecture.published().macs())),
    /** Only accuracies on ImageNet compare; the others follow. */
    ACCURACY("Accuracy", Comparator.comparingDouble(Order::imageNetError));

    private final String title;
    private final Comparator<Architecture> comparator;

    Order(String title, Comparator<Architecture> comparator) {
        this.title = title;
        this.comparator = comparator;
    }

    String title() {
        return title;
    }

    Comparator<Architecture> comparator() {
        return comparator;
    }

    private static double imageNetError(Architecture architecture) {
        return architecture.published().accuracy().filter(accuracy -> accuracy.on().equals("ImageNet"))
                .map(Accuracy::percent).map(percent -> 100 - percent).orElse(Double.MAX_VALUE);
    }
}
