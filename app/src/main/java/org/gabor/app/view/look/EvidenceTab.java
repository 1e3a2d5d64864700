package org.gabor.app.view.look;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.gabor.app.look.SignedMap;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.vm.look.EvidenceMethod;
import org.gabor.app.vm.look.EvidenceModel;
import org.gabor.app.vm.look.EvidenceModel.Side;
import org.gabor.app.vm.look.ImageScores;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.InputImage;

/** Why the network decides: maps of the predicted class and of a rival, all scores, and whether the map depends on learning. */
final class EvidenceTab extends GridPane {

    private static final double OPACITY = 0.7;
    private static final double SCORES_WIDTH = 420;

    private final EvidenceModel model;
    private final EvidencePane predicted = new EvidencePane(Side.PREDICTED);
    private final EvidencePane rival = new EvidencePane(Side.RIVAL);
    private final BooleanProperty positiveOnly = new SimpleBooleanProperty();
    private final DoubleProperty opacity = new SimpleDoubleProperty(OPACITY);
    private final EvidenceSettings settings;

    EvidenceTab(EvidenceModel model) {
        this.model = model;
        setId("look-evidence");
        getStyleClass().add("look-tab");
        settings = new EvidenceSettings(model, positiveOnly, opacity);
        HBox.setHgrow(predicted, Priority.ALWAYS);
        HBox.setHgrow(rival, Priority.ALWAYS);
        predicted.setPrefWidth(200);
        rival.setPrefWidth(200);
        HBox maps = new HBox(16, predicted, rival, settings);
        maps.getStyleClass().add("look-evidence");
        maps.setMinHeight(0);
        settings.setMinHeight(0);
        Panel panel = new Panel("Evidence", maps, methods());
        panel.setDetail("what raises or lowers a class's score");
        layOut();
        add(panel, 0, 0);
        add(new RandomizedPane(model), 0, 1);
        add(new ScoresPane(model.look()), 1, 0, 1, 2);
        follow();
    }

    private Segments<EvidenceMethod> methods() {
        Segments<EvidenceMethod> methods =
                new Segments<>("look-method", model.methodProperty(), List.of(EvidenceMethod.values())).small();
        for (EvidenceMethod method : EvidenceMethod.values()) {
            methods.describe(method, method.title(), method.meaning());
            methods.hint(method, method.meaning());
        }
        return methods;
    }

    private void layOut() {
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        ColumnConstraints scores = new ColumnConstraints(240, SCORES_WIDTH, SCORES_WIDTH);
        getColumnConstraints().setAll(wide, scores);
        RowConstraints maps = new RowConstraints();
        maps.setVgrow(Priority.ALWAYS);
        maps.setMinHeight(0);
        RowConstraints strip = new RowConstraints(180);
        getRowConstraints().setAll(maps, strip);
    }

    private void follow() {
        Stream.of(model.look().scoresProperty(), model.mapProperty(Side.PREDICTED), model.mapProperty(Side.RIVAL),
                positiveOnly, opacity, model.rivalProperty()).forEach(shown -> shown.subscribe((_, _) -> show()));
        show();
    }

    private void show() {
        Optional<ImageScores> scores = model.look().scoresProperty().get();
        scores.ifPresent(found -> model.look().subjectProperty().get().ifPresent(subject -> {
            predicted.title(found, found.predicted(), subject);
            beside(found).ifPresent(score -> rival.title(found, score, subject));
        }));
        List<SignedMap> drawn = Stream.of(Side.values()).flatMap(side -> drawn(side).stream()).toList();
        double reach = drawn.stream().mapToDouble(SignedMap::reach).max().orElse(0);
        settings.showScale(reach);
        show(predicted, Side.PREDICTED, reach);
        show(rival, Side.RIVAL, reach);
    }

    private Optional<ClassScore> beside(ImageScores scores) {
        return Optional.of(model.rivalProperty().get()).filter(index -> index >= 0).map(scores::of);
    }

    private void show(EvidencePane pane, Side side, double reach) {
        Optional<InputImage> image = model.look().imageProperty().get();
        Optional<Attribution> map = model.mapProperty(side).get();
        if (image.isPresent() && map.isPresent()) {
            pane.show(image.get(), map.get(), drawn(side).orElseThrow(), reach, opacity.get());
        } else {
            pane.clear(image.isEmpty() ? "Choose an image at the left." : "Computing …");
        }
    }

    private Optional<SignedMap> drawn(Side side) {
        return model.look().imageProperty().get().flatMap(image -> model.mapProperty(side).get().map(map -> {
            List<Integer> dims = image.shape();
            SignedMap signed = SignedMap.of(map, dims.get(dims.size() - 2), dims.getLast());
            return positiveOnly.get() ? signed.positive() : signed;
        }));
    }
}
