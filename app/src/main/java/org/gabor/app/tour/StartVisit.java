package org.gabor.app.tour;

import java.util.stream.Stream;
import javafx.scene.Node;

/** Shows the start page's gallery and timeline, and opens the book's LeNet. */
record StartVisit(TourWindow studio, Visitor visitor, Camera camera) {

    void make() {
        visitor.until("the cards' figures", () -> studio.scene().getRoot().lookupAll(".network-numbers").stream().limit(12)
                .allMatch(numbers -> !numbers.lookupAll(".strong").isEmpty()));
        camera.shoot("gallery", "the start page: a card for each family of networks, drawn from its graph");
        visitor.click("strand-efficiency");
        camera.shoot("gallery-filtered", "the networks that made do with less");
        visitor.click("strand-efficiency");
        visitor.click("gallery-mode-timeline");
        visitor.until("the depths", () -> dots().count() > 100);
        camera.shoot("timeline", "depth and accuracy over the years");
        visitor.click("gallery-mode-cards");
        visitor.click("network-lenet5_d2l");
    }

    private Stream<Node> dots() {
        return studio.scene().getRoot().lookupAll("#timeline-depth .timeline-dot").stream();
    }
}
