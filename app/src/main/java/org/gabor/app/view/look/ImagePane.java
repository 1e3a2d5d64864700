package org.gabor.app.view.look;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.data.image.Images;
import org.gabor.engine.probe.InputImage;

/** The image that is looked at, with the buttons that choose another one. A file can be dropped on it. */
final class ImagePane extends VBox {

    private static final int SIDE = 84;

    private final LookModel model;
    private final ImageView picture = new ImageView();
    private final Label origin = Controls.label("", "caption", "muted");
    private final Label title = Controls.label("", "dense", "medium");
    private final Label truthCaption = Controls.label("True class", "caption", "muted");
    private final Label truth = Controls.label("", "dense", "medium");

    /** @param chooseFile asks for an image file */
    ImagePane(LookModel model, Runnable chooseFile) {
        this.model = model;
        getStyleClass().add("look-image");
        Button previous = button("left", "Previous image", () -> model.step(-1));
        Button next = button("right", "Next image", () -> model.step(1));
        Button open = button("folder", "Open an image file", chooseFile);
        HBox head = new HBox(6, Controls.label("Input image", "strong"), Controls.spring(), previous, next, open);
        head.setAlignment(Pos.CENTER_LEFT);
        picture.setId("look-thumbnail");
        picture.setSmooth(false);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("look-thumbnail");
        VBox text = new VBox(2, origin, title, truthCaption, truth);
        title.setMinWidth(0);
        VBox.setMargin(truthCaption, new Insets(6, 0, 0, 0));
        HBox body = new HBox(12, frame, text);
        getChildren().setAll(head, body, new TopClasses(model));
        model.imageProperty().subscribe(this::show);
        model.subjectProperty().subscribe(_ -> show(model.imageProperty().get()));
        setOnDragOver(this::offer);
        setOnDragDropped(drop -> drop.setDropCompleted(take(drop.getDragboard().getFiles().stream().map(File::toPath).toList())));
    }

    private static Button button(String icon, String meaning, Runnable action) {
        Button button = new Button();
        button.setId("look-image-" + icon);
        button.setGraphic(Icons.of(icon, 14));
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.getStyleClass().addAll("icon-button", "small", "line");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void offer(DragEvent over) {
        if (over.getDragboard().hasFiles()) {
            over.acceptTransferModes(TransferMode.COPY);
        }
    }

    private boolean take(List<Path> files) {
        Optional<Path> image = files.stream().filter(Images::isNamedLikeOne).findFirst().or(() -> files.stream().findFirst());
        image.ifPresent(file -> model.imageChoiceProperty().set(new ImageChoice.OfFile(file)));
        return image.isPresent();
    }

    private void show(Optional<InputImage> image) {
        picture.setVisible(image.isPresent());
        image.ifPresent(seen -> {
            picture.setImage(Pictures.of(seen, SIDE));
            picture.setAccessibleText(seen.title());
            boolean labelled = seen.label() != InputImage.UNKNOWN;
            origin.setText(labelled ? "Validation" : "File");
            title.setText(labelled ? "no. " + seen.title().replaceAll("\\D", "") : seen.title());
            Controls.show(truthCaption, labelled);
            Controls.show(truth, labelled);
            truth.setText(
                    labelled ? model.subjectProperty().get().map(subject -> subject.className(seen.label())).orElse("") : "");
        });
    }
}
