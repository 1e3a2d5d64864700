package org.gabor.app.view.look;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.SampleImages;
import org.gabor.app.vm.look.PinnedImages;
import org.gabor.app.vm.look.PinnedImages.Pinned;

/** The pinned images, in two rows if need be; takes no room without any. */
final class PinStrip extends FlowPane {

    private static final int SIDE = 24;

    private final PinnedImages pins;

    PinStrip(PinnedImages pins) {
        super(2, 2);
        this.pins = pins;
        setId("look-pins");
        pins.images().addListener((InvalidationListener) _ -> fill());
        pins.shownProperty().subscribe(_ -> fill());
    }

    private void fill() {
        Controls.show(this, !pins.images().isEmpty());
        getChildren().setAll(pins.images().stream().map(this::button).toList());
    }

    private Button button(Pinned pinned) {
        ImageView view = new ImageView(SampleImages.of(pinned.image(), SIDE));
        view.setSmooth(false);
        Button button = new Button();
        button.setId("look-pin-" + pins.images().indexOf(pinned));
        button.setGraphic(view);
        button.setAccessibleText("Pinned: " + pinned.image().title());
        button.setTooltip(new Tooltip(pinned.image().title()));
        button.getStyleClass().add("look-pin");
        if (pins.shownProperty().get().equals(Optional.of(pinned))) {
            button.getStyleClass().add("shown");
        }
        button.setOnAction(_ -> pins.show(pinned));
        return button;
    }
}
