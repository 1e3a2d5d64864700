package org.gabor.app.view.look;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.AttributionPicture;
import org.gabor.app.look.Picture;
import org.gabor.app.look.SignedMap;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.image.Resampling;
import org.gabor.app.vm.look.EvidenceModel.Side;
import org.gabor.app.vm.look.ImageScores;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.IntegratedMap;
import org.gabor.graph.shape.FeatureMap;

/** The map of one class over the image, with its raw range. */
final class EvidencePane extends VBox {

    private final Side side;
    private final Label name = Controls.label("", "strong");
    private final Label role = Controls.label("", "muted");
    private final Label share = Controls.label("", "medium");
    private final ImageView picture = new ImageView();
    private final Label waiting = Controls.message("");
    private final StackPane stage = new StackPane(picture, waiting);
    private final Label range = Controls.label("", "caption", "muted");
    private final Label size = Controls.label("", "caption", "muted");

    EvidencePane(Side side) {
        super(6);
        this.side = side;
        HBox head = new HBox(8, name, role, Controls.spring(), share);
        head.getStyleClass().add("look-evidence-head");
        picture.setId("look-evidence-" + side.name().toLowerCase(Locale.ROOT));
        picture.setPreserveRatio(true);
        stage.getStyleClass().add("look-stage");
        stage.setMinSize(0, 0);
        picture.fitWidthProperty().bind(stage.widthProperty());
        picture.fitHeightProperty().bind(stage.heightProperty());
        VBox.setVgrow(stage, Priority.ALWAYS);
        range.setWrapText(true);
        size.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(USE_PREF_SIZE);
        share.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(head, stage, new HBox(range, Controls.spring(), size));
        setMinSize(0, 0);
    }

    /** The title: the class, its role and its probability. */
    void title(ImageScores scores, ClassScore score, Subject subject) {
        String style = ScoreStyle.of(scores, score);
        name.getStyleClass().removeAll("truth", "mistake");
        name.getStyleClass().add(style);
        name.setText(subject.className(score.index()));
        role.setText(switch (side) {
            case PREDICTED -> "predicted";
            case RIVAL -> scores.truth().filter(score::equals).isPresent() ? "true class" : "beside it";
        });
        share.setText(String.format(Locale.ROOT, "%.1f %%", 100 * score.probability()));
    }

    /** Nothing to show yet, or not at all. */
    void clear(String sentence) {
        picture.setImage(null);
        waiting.setText(sentence);
        waiting.setVisible(true);
        range.setText("");
        size.setText("");
    }

    /**
     * Shows a map.
     *
     * @param reach the absolute value of the darkest colours
     */
    void show(InputImage image, Attribution map, SignedMap drawn, double reach, double opacity) {
        waiting.setVisible(false);
        FeatureMap shape = shape(image.shape());
        stage.maxHeightProperty().bind(stage.widthProperty().multiply((double) shape.height() / shape.width()));
        picture.setImage(image(new AttributionPicture(shape, image.pixels(), drawn, opacity).draw(reach)));
        range.setText(range(map, drawn));
        size.setText("%d×%d values".formatted(drawn.rows(), drawn.columns()));
        picture.setAccessibleText(name.getText() + ": " + range.getText());
    }

    /** A video is shown by its first frame. */
    private static FeatureMap shape(List<Integer> dims) {
        return new FeatureMap(dims.getFirst(), dims.get(dims.size() - 2), dims.getLast());
    }

    private static String range(Attribution map, SignedMap drawn) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : drawn.values()) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        String numbers = String.format(Locale.ROOT, "raw range %+.3g to %+.3g", min, max);
        return max <= 0 ? numbers + ", no positive evidence" : numbers + residual(map);
    }

    private static String residual(Attribution map) {
        return map instanceof IntegratedMap integrated
                ? String.format(Locale.ROOT, ", %d steps, %.1f %% missing", integrated.steps(), 100 * integrated.residual()) : "";
    }

    private static Image image(Picture drawn) {
        return new Resampling(drawn.width(), drawn.height(), drawn.argb()).image();
    }
}
