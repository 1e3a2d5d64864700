package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/** Looks inside the trained LeNet: its filters and maps. */
record LookVisit(TourWindow studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    void make() {
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT3);
        visitor.until("the maps of the first layer", PATIENCE, () -> studio.isSeen("look-map"));
        camera.shoot("look-filters", "what the first layer of the trained LeNet sees: filters, maps, one pixel");
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT1);
    }
}
