package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.gabor.app.runs.SessionState;
import org.gabor.app.vm.StepTiming.State;

/**
 * Shows LeNet and its step time, and trains it until it has left the initial plateau of its sigmoids, after some hundred steps.
 */
record LeNetVisit(TourWindow studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    void make() {
        camera.shoot("lenet", "LeNet-5 from the zoo, every layer with its shape");
        visitor.click("colour-by-time");
        visitor.until("the time of a step", PATIENCE,
                () -> studio.training().timing().stateProperty().get() instanceof State.Known);
        camera.shoot("lenet-time", "where the time of a training step goes on this machine");
        visitor.click("colour-by-family");
        visitor.keys(Visitor.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        camera.shoot("commands", "the command palette");
        visitor.keys(KeyCode.ESCAPE);
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT2);
        visitor.enter("recipe-optimizer-momentum", 0.9);
        visitor.enter("recipe-learning-rate", 0.03);
        visitor.enter("recipe-batch", 32);
        visitor.enter("recipe-epochs", 5);
        camera.shoot("recipe", "a recipe with momentum and small batches, for five epochs");
        visitor.keys(KeyCode.F5);
        visitor.until("LeNet to be trained", PATIENCE, () -> studio.training().stateProperty().get() == SessionState.DONE);
        camera.shoot("lenet-trained", "LeNet-5 trained on Fashion-MNIST: curves, filters, confusion matrix");
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT1);
    }
}
