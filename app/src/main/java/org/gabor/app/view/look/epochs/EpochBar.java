package org.gabor.app.view.look.epochs;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.EpochsModel;
import org.gabor.app.vm.look.KeptEpoch;

/** Chooses an epoch of the run, plays all of them, and saves animations. Hidden if fewer than two are kept. */
public final class EpochBar extends HBox {

    private static final double TEXT_WIDTH = 140;

    private final EpochsModel model;
    private final Button play = Controls.framedButton("look-epochs-play", "play", "", this::toggle);
    private final Label title = Controls.label("", "dense", "medium");
    private final Label kept = Controls.label("", "caption", "muted");
    private final Tooltip limits = new Tooltip();

    /**
     * @param filter the number of the filter that is shown for each epoch
     * @param saved says which animation was saved
     * @param animations saves animations of the epochs
     */
    public EpochBar(EpochsModel model, ReadOnlyIntegerProperty filter, Label saved, Node animations) {
        this.model = model;
        setId("look-epochs");
        getStyleClass().add("epoch-bar");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("look-epoch");
        kept.setId("look-epoch-kept");
        VBox text = new VBox(1, title, kept);
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(TEXT_WIDTH);
        text.setPrefWidth(TEXT_WIDTH);
        EpochTrack track = new EpochTrack(model, filter);
        HBox.setHgrow(track, Priority.ALWAYS);
        getChildren().setAll(play, text, track, saved, animations);
        model.playingProperty().subscribe(this::showButton);
        model.epochsProperty().subscribe(epochs -> {
            Controls.show(this, epochs.size() > 1);
            show();
        });
        model.currentProperty().subscribe(_ -> show());
    }

    private void toggle() {
        if (model.playingProperty().get()) {
            model.pause();
        } else {
            model.play();
        }
    }

    private void showButton(boolean playing) {
        Controls.face(play, playing ? "pause" : "play", playing ? "Pause" : "Play the epochs one after the other");
    }

    private void show() {
        List<KeptEpoch> epochs = model.epochsProperty().get();
        Optional<KeptEpoch> now = model.currentProperty().get();
        title.setText(now.map(epoch -> "Epoch %d of %d".formatted(epoch.number(), epochs.getLast().number()))
                .orElse("%d epochs".formatted(epochs.size())));
        kept.setText(now.map(KeptEpoch::summary).orElse("choose one"));
        limits.setText(now.map(KeptEpoch::limits).orElse(""));
        kept.setTooltip(limits.getText().isEmpty() ? null : limits);
    }
}
