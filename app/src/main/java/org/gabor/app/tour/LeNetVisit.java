package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.gabor.app.runs.SessionState;

/**
 * Looks at LeNet with batch normalisation, the one that learns within a minute, and trains it for two epochs; in smaller
 * batches than the book, because there are fewer images.
 */
record LeNetVisit(Studio studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    void make() {
        camera.shoot("lenet", "LeNet-5 with batch normalisation from the zoo, every layer with its shape");
        visitor.keys(Visitor.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        camera.shoot("commands", "the command palette");
        visitor.keys(KeyCode.ESCAPE);
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT2);
        visitor.enter("recipe-batch", 64);
        visitor.enter("recipe-epochs", 2);
        camera.shoot("recipe", "its recipe from the book, in smaller batches for two epochs");
        visitor.keys(KeyCode.F5);
        visitor.until("LeNet to be trained", PATIENCE, () -> studio.training().stateProperty().get() == SessionState.DONE);
        camera.shoot("lenet-trained", "LeNet-5 trained on Fashion-MNIST: curves, filters, confusion matrix");
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT1);
    }
}
