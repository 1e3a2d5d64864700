package org.gabor.app.tour;

import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gabor.app.view.shell.Documents;
import org.gabor.zoo.Zoo;

/** Compares ResNet-50 with ResNet-18 (He et al. 2015, table 1) and selects one of the changed blocks. */
record CompareVisit(TourWindow studio, Visitor visitor, Camera camera) {

    void make() {
        Visitor.see(() -> {
            studio.editor().open(Documents.of(Zoo.find("resnet18").orElseThrow().network().get()));
            return studio;
        });
        visitor.keys(Visitor.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        Stream.of(KeyCode.R, KeyCode.E, KeyCode.S, KeyCode.N, KeyCode.E, KeyCode.T, KeyCode.MINUS, KeyCode.DIGIT5, KeyCode.DIGIT0)
                .forEach(visitor::keys);
        visitor.keys(KeyCode.ENTER);
        visitor.until("the comparison", () -> studio.scene().lookup("#compare-rows") != null);
        visitor.click("compare-rows");
        camera.shoot("compare", "ResNet-18 beside ResNet-50: what was added and changed, and what it costs");
        visitor.keys(KeyCode.ESCAPE);
    }
}
