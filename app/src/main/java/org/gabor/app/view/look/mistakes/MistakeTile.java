package org.gabor.app.view.look.mistakes;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.MetricText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.vm.look.mistakes.MistakesModel;
import org.gabor.app.vm.look.mistakes.Prediction;

/** An image with its true and its predicted class; it can be chosen. */
final class MistakeTile extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 88;
    private static final double SIDE = 84;

    private final Prediction prediction;
    private final ImageView view = new ImageView();

    MistakeTile(Prediction prediction, MistakesModel model) {
        this.prediction = prediction;
        setId("look-mistake-" + prediction.image());
        getStyleClass().setAll("mistake-tile");
        view.setPreserveRatio(true);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("mistake-frame");
        String truth = model.className(prediction.pair().truth());
        String predicted = model.className(prediction.pair().predicted());
        String probability = MetricText.percent(prediction.probability());
        Label figure = Controls.label(probability, "caption", "muted");
        VBox text = new VBox(line(truth, "truth"), line("→ " + predicted, prediction.isMistake() ? "mistake" : "truth"), figure);
        VBox content = new VBox(4, frame, text);
        content.setPrefWidth(WIDTH);
        content.setMaxWidth(WIDTH);
        setGraphic(content);
        String sentence =
                "Validation image %d: %s, predicted as %s with %s".formatted(prediction.image(), truth, predicted, probability);
        setAccessibleText(sentence);
        setTooltip(new Tooltip(sentence));
    }

    private static Label line(String name, String style) {
        Label label = Controls.label(name, "caption", style);
        label.setMaxWidth(WIDTH);
        return label;
    }

    Prediction prediction() {
        return prediction;
    }

    /** Shows the image, or an empty frame until it is read. Small images are enlarged to whole pixels, which look even. */
    void show(Optional<Image> image) {
        view.setImage(image.orElse(null));
        double longer = image.map(read -> Math.max(read.getWidth(), read.getHeight())).orElse(SIDE);
        boolean small = 2 * longer <= SIDE;
        double side = small ? Math.floor(SIDE / longer) * longer : SIDE;
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(!small);
    }

    void mark(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }
}
