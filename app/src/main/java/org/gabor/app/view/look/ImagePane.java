package org.gabor.app.view.look;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.SampleImages;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.ImageSteps;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.PinnedImages;
import org.gabor.engine.probe.InputImage;

/** The image that is looked at, with the buttons that choose another one. */
final class ImagePane extends VBox {

    private static final int SIDE = 84;

    private final LookModel model;
    private final ImageView picture = new ImageView();
    private final Label file = Controls.label("File", "caption", "muted");
    private final SoughtMenu sought;
    private final Label title = Controls.label("", "dense", "medium");
    private final TextField number = new TextField();
    private final Label truthCaption = Controls.label("True class", "caption", "muted");
    private final Label truth = Controls.label("", "dense", "medium");

    /** @param chooseFile asks for an image file */
    ImagePane(LookModel model, Runnable chooseFile) {
        this.model = model;
        getStyleClass().add("look-image");
        PinnedImages pins = new PinnedImages(model);
        ImageSteps steps = new ImageSteps(model);
        Button previous = Controls.framedButton("look-image-left", "left", "Previous image", steps::previous);
        Button next = Controls.framedButton("look-image-right", "right", "Next image", steps::next);
        Button open = Controls.framedButton("look-image-folder", "folder",
                "Open an image file; or drop one here, or paste an image", chooseFile);
        Button pin = Controls.framedButton("look-image-pin", "pin", "", pins::toggle);
        pins.shownProperty().subscribe(shown -> Controls.face(pin, shown.isPresent() ? "pinf" : "pin",
                shown.isPresent() ? "Unpin this image" : "Pin this image, to come back to it"));
        Label heading = Controls.label("Image", "strong");
        heading.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(4, heading, Controls.spring(), previous, next, open, pin);
        head.setAlignment(Pos.CENTER_LEFT);
        picture.setId("look-thumbnail");
        picture.setSmooth(false);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("look-thumbnail");
        number.setId("look-image-number");
        number.setPrefWidth(64);
        number.setAccessibleText("Number of the validation image");
        number.setTooltip(new Tooltip("Type a number and press Enter"));
        number.getStyleClass().addAll("small", "look-number");
        number.setOnAction(_ -> go());
        sought = new SoughtMenu(model, steps);
        VBox text = new VBox(4, file, sought, title, number, truthCaption, truth);
        title.setMinWidth(0);
        VBox.setMargin(truthCaption, new Insets(6, 0, 0, 0));
        HBox body = new HBox(12, frame, text);
        getChildren().setAll(head, body, new PinStrip(pins), new TopClasses(model));
        model.imageProperty().subscribe(this::show);
        model.subjectProperty().subscribe(_ -> show(model.imageProperty().get()));
    }

    /** Enter shows the image with the typed number; anything else than a number is put back. */
    private void go() {
        String typed = number.getText().strip();
        if (typed.matches("\\d{1,9}")) {
            model.imageChoiceProperty().set(new ImageChoice.Validation(Integer.parseInt(typed)));
        } else {
            model.imageProperty().get().ifPresent(seen -> number.setText(seen.title().replaceAll("\\D", "")));
        }
    }

    private void show(Optional<InputImage> image) {
        picture.setVisible(image.isPresent());
        image.ifPresent(seen -> {
            picture.setImage(SampleImages.of(seen, SIDE));
            picture.setAccessibleText(seen.title());
            boolean labelled = seen.label() != InputImage.UNKNOWN;
            title.setText(seen.title());
            number.setText(seen.title().replaceAll("\\D", ""));
            Controls.show(file, !labelled);
            Controls.show(title, !labelled);
            Controls.show(sought, labelled);
            Controls.show(number, labelled);
            Controls.show(truthCaption, labelled);
            Controls.show(truth, labelled);
            truth.setText(
                    labelled ? model.subjectProperty().get().map(subject -> subject.className(seen.label())).orElse("") : "");
        });
    }
}
