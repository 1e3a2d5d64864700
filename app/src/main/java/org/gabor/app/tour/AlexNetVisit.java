package org.gabor.app.tour;

import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.gabor.app.editor.Placement;
import org.gabor.app.runs.SessionState;
import org.gabor.app.view.shell.Documents;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.shape.FeatureMap;

/** Builds the book's AlexNet (Krizhevsky et al. 2012) from the palette, at first without one layer, and trains it briefly. */
record AlexNetVisit(TourWindow studio, Visitor visitor, Camera camera) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long PARAMETERS = 46_764_746;

    /** The fraction of all steps after which a picture is taken: thirty of 6,250. */
    private static final double LEARNED = 0.0048;

    void make() {
        Visitor.see(() -> {
            studio.editor().open(Documents.of(NetworkBuilder.network("AlexNet", new FeatureMap(1, 224, 224), x -> x)));
            return studio;
        });
        camera.shoot("empty", "an input of 1×224×224, and the palette");
        buildFeatures();
        camera.shoot("features", "five convolutions, their settings typed in the inspector");
        buildClassifier();
        camera.shoot("misfit", "a layer forgotten: where it does not fit, and how to fix it");
        visitor.click("fix-insert-flatten");
        visitor.until("the network to fit", () -> studio.editor().cost().parameters() == PARAMETERS);
        arrange();
        camera.shoot("alexnet", "AlexNet, 46,764,746 parameters");
        train();
    }

    private void buildFeatures() {
        convolution(96, 11, 4, 1);
        pool();
        convolution(256, 5, 1, 2);
        pool();
        convolution(384, 3, 1, 1);
        convolution(384, 3, 1, 1);
        convolution(256, 3, 1, 1);
        pool();
        arrange();
    }

    private void buildClassifier() {
        for (int layer = 0; layer < 2; layer++) {
            linear(4096);
            visitor.click("palette-ReLU");
            visitor.click("palette-Dropout");
        }
        linear(10);
        arrange();
    }

    private void convolution(int filters, int kernel, int stride, int padding) {
        visitor.click("palette-Conv2d");
        visitor.enter("inspector-outChannels", filters);
        visitor.enter("inspector-kernel-height", kernel);
        visitor.enter("inspector-stride-height", stride);
        visitor.enter("inspector-padding-height", padding);
        visitor.click("palette-ReLU");
    }

    private void pool() {
        visitor.click("palette-MaxPool2d");
        visitor.enter("inspector-kernel-height", 3);
        visitor.enter("inspector-stride-height", 2);
    }

    private void linear(int units) {
        visitor.click("palette-Linear");
        visitor.enter("inspector-outFeatures", units);
    }

    /** Lays out the cards and shows them all. */
    private void arrange() {
        Placement before = Visitor.see(() -> studio.editor().document().placement());
        visitor.keys(Visitor.SHORTCUT, KeyCode.L);
        visitor.until("the cards to be arranged", () -> !studio.editor().document().placement().equals(before));
        visitor.click("zoom-fit");
    }

    private void train() {
        visitor.keys(Visitor.SHORTCUT, KeyCode.DIGIT2);
        visitor.enter("recipe-optimizer-momentum", 0.9);
        visitor.enter("recipe-learning-rate", 0.01);
        visitor.enter("recipe-batch", 16);
        visitor.keys(KeyCode.F5);
        visitor.until("AlexNet to learn", PATIENCE, () -> studio.training().progressProperty().get().fraction() > LEARNED);
        camera.shoot("alexnet-training", "AlexNet in training, its filters live");
        visitor.keys(KeyCode.SHIFT, KeyCode.F5);
        visitor.until("training to stop", PATIENCE, () -> studio.training().stateProperty().get() == SessionState.DONE);
        camera.shoot("alexnet-stopped", "stopped: the run is kept and can go on");
    }
}
