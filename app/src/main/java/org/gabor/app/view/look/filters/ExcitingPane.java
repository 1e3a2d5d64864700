package org.gabor.app.view.look.filters;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.SampleImages;
import org.gabor.app.vm.look.MaximizeModel;
import org.gabor.engine.probe.MaximizedImage;

/** The image that excites the selected map, with its activation. */
final class ExcitingPane extends VBox {

    private static final double TEXT_HEIGHT = 64;

    private final ImageView image = new ImageView();
    private final Label text = Controls.label("", "caption", "muted");
    private final ProgressBar progress = new ProgressBar();

    ExcitingPane(MaximizeModel model) {
        super(8);
        setId("look-exciting");
        getStyleClass().add("look-exciting");
        setMinSize(0, 0);
        image.setId("look-exciting-image");
        image.setSmooth(false);
        image.setPreserveRatio(true);
        text.setId("look-exciting-text");
        text.setWrapText(true);
        progress.setId("look-exciting-progress");
        progress.setMaxWidth(Double.MAX_VALUE);
        getChildren().setAll(image, progress, text);
        widthProperty().subscribe(_ -> fit());
        heightProperty().subscribe(_ -> fit());
        model.stateProperty().subscribe(this::show);
    }

    private void fit() {
        image.setFitWidth(Math.max(1, getWidth() - getPadding().getLeft() - getPadding().getRight()));
        image.setFitHeight(Math.max(1, getHeight() - TEXT_HEIGHT));
    }

    private void show(MaximizeModel.State state) {
        Controls.show(progress, state instanceof MaximizeModel.State.Underway);
        Controls.show(image, state instanceof MaximizeModel.State.Found);
        text.setText(switch (state) {
            case MaximizeModel.State.Idle() -> "";
            case MaximizeModel.State.Underway(int done, int total) -> {
                progress.setProgress(total == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / total);
                yield "Looking for an image that excites this map …";
            }
            case MaximizeModel.State.Found(MaximizedImage found) -> {
                image.setImage(SampleImages.exact(found.pixels(), found.channels(), found.height(), found.width()));
                image.setAccessibleText("An image that excites map " + found.channel());
                yield describe(found);
            }
            case MaximizeModel.State.Refused(String sentence) -> sentence;
        });
    }

    private static String describe(MaximizedImage found) {
        String activation = String.format(Locale.ROOT, "Activation %.3g", found.activation());
        return found.noise() > 0
                ? activation + String.format(Locale.ROOT, ", %.1f times the best of %,d noise images.",
                        found.activation() / found.noise(), MaximizedImage.NOISE_IMAGES)
                : activation + String.format(Locale.ROOT, "; none of %,d noise images excites it.",
                        MaximizedImage.NOISE_IMAGES);
    }
}
