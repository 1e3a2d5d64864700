package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/**
 * Looks inside the trained LeNet: its filters and maps, the evidence for its answer, and how it sees the
 * validation images.
 */
record LookVisit(TourWindow studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void make() {
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT3);
        visitor.until("the maps of the first layer", PATIENCE, () -> studio.isSeen("look-map"));
        visitor.until("the sum of a pixel", PATIENCE, () -> studio.isPresent("look-sum"));
        camera.shoot("look-filters", "what the first layer of the trained LeNet sees: filters, maps, one pixel");
        visitor.click("look-tab-evidence");
        visitor.until("the evidence for both classes", PATIENCE,
                () -> studio.isSeen("look-evidence-predicted") && studio.isSeen("look-evidence-rival"));
        visitor.click("look-randomize");
        visitor.until("maps of random weights", PATIENCE, () -> studio.isPresent("look-randomized"));
        camera.shoot("look-evidence", "why LeNet decides: evidence for two classes, and the same with random weights");
        visitor.click("look-tab-flow");
        visitor.until("the gradients of the layers", PATIENCE, () -> studio.isPresent("look-flow"));
        camera.shoot("look-flow", "how far gradients reach in LeNet with sigmoids, and what would help");
        visitor.click("look-tab-landscape");
        visitor.until("the landscape", PATIENCE,
                () -> studio.isPresent("look-points") && !studio.isShown("look-landscape-state"));
        visitor.lasso("look-points");
        visitor.until("the selected images", PATIENCE, () -> studio.isPresent("look-gallery"));
        camera.shoot("look-landscape", "the validation images as the first layer sees them, some of them selected");
        visitor.click("look-tab-mistakes");
        visitor.until("the confusion matrix", PATIENCE, () -> studio.isPresent("look-matrix-row-0"));
        visitor.until("the images of mistakes", PATIENCE, () -> studio.isPresent("look-mistake-tiles"));
        camera.shoot("look-mistakes", "where LeNet is wrong: the confusion matrix and the images behind it");
        visitor.click("look-tab-filters");
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT1);
    }
}
