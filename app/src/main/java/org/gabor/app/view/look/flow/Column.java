package org.gabor.app.view.look.flow;

import java.util.List;

/** The columns of the table with their widths in px; the last one takes what is left. */
enum Column {
    LAYER("Layer", "and what follows it", 148),
    WEIGHTS("Weights", "newest histogram", 104),
    GRADIENTS("Gradients", "newest histogram", 104),
    RATIO("Update : parameter, log10", "−3 is healthy", 168),
    DEAD("Dead units", "of 500 images", 96),
    MEAN("Running mean", "batch norm", 104),
    VARIANCE("Running variance", "batch norm", 112),
    SPEED("Speed of learning", "by update : parameter", 0);

    /** What a narrow table leaves out, in this order. */
    static final List<Column> EXPENDABLE = List.of(VARIANCE, MEAN, GRADIENTS, WEIGHTS);

    private final String title;
    private final String detail;
    private final double width;

    Column(String title, String detail, double width) {
        this.title = title;
        this.detail = detail;
        this.width = width;
    }

    String title() {
        return title;
    }

    String detail() {
        return detail;
    }

    double width() {
        return width;
    }

    /** Whether only networks with batch norm have it. */
    boolean isOfBatchNorm() {
        return this == MEAN || this == VARIANCE;
    }
}
