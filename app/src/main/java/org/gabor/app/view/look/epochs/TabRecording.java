package org.gabor.app.view.look.epochs;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.gabor.app.look.Picture;
import org.gabor.app.vm.look.EpochsModel;
import org.gabor.app.vm.look.KeptEpoch;

/** Shows all epochs one after the other and takes a picture of each as soon as everything in it is drawn. */
final class TabRecording {

    /** Time for layout and painting after the last answer. */
    private static final Duration SETTLING = Duration.millis(120);

    private final EpochsModel model;
    private final Node tab;
    private final AnimationWriter writer;
    private final List<KeptEpoch> epochs;
    private final Optional<KeptEpoch> before;
    private final PauseTransition settling = new PauseTransition(SETTLING);
    private Subscription busy = Subscription.EMPTY;
    private int next;

    TabRecording(EpochsModel model, Node tab, AnimationWriter writer) {
        this.model = model;
        this.tab = tab;
        this.writer = writer;
        epochs = model.epochsProperty().get().stream().filter(epoch -> epoch.weights().isPresent()).toList();
        before = model.currentProperty().get();
        settling.setOnFinished(_ -> shoot());
    }

    void record() {
        model.pause();
        busy = model.busyProperty().subscribe(now -> {
            if (now) {
                settling.stop();
            } else {
                settling.playFromStart();
            }
        });
        show();
    }

    private void show() {
        if (next < epochs.size()) {
            model.select(epochs.get(next));
            settling.playFromStart();
        } else {
            busy.unsubscribe();
            settling.stop();
            writer.finish();
            before.ifPresent(model::select);
        }
    }

    private void shoot() {
        if (!model.busyProperty().get()) {
            WritableImage seen = tab.snapshot(null, null);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            int[] argb = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            writer.add(() -> new Picture(width, height, argb));
            next++;
            show();
        }
    }
}
