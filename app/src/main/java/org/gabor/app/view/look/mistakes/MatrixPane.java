package org.gabor.app.view.look.mistakes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.look.mistakes.Figures.Unit;
import org.gabor.app.view.theme.Colors;
import org.gabor.app.vm.look.mistakes.Comparison;
import org.gabor.app.vm.look.mistakes.MistakesModel;
import org.gabor.app.vm.look.mistakes.PredictedImages;

/** The confusion matrix of the validation set, or its difference to that of another run. */
final class MatrixPane extends VBox {

    private static final double ROOM_FOR_DETAIL = 400;

    private final MistakesModel model;
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.COUNTS);
    private final MatrixView matrix;
    private final Label status = Controls.message("");
    private final Label problem = Controls.label("", "caption", "look-caption");
    private final Panel panel;

    MatrixPane(MistakesModel model, ObservableValue<Colors> colors) {
        this.model = model;
        matrix = new MatrixView(colors, model::choose);
        status.setId("look-mistakes-status");
        problem.setId("look-matrix-problem");
        StackPane stage = new StackPane(matrix, status);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        panel = new Panel("Confusion matrix", new VBox(stage, problem), new CompareMenu(model.comparison()), units());
        VBox.setVgrow(panel, Priority.ALWAYS);
        getChildren().setAll(panel);
        setMinSize(0, 0);
        Comparison comparison = model.comparison();
        Stream.of(model.imagesProperty(), model.cellProperty(), comparison.confusionProperty(), unit)
                .forEach(shown -> shown.subscribe((_, _) -> show()));
        widthProperty().map(width -> width.doubleValue() < ROOM_FOR_DETAIL).subscribe(_ -> show());
        model.statusProperty().subscribe(this::say);
        comparison.problemProperty().subscribe(sentence -> {
            problem.setText(sentence);
            Controls.show(problem, !sentence.isEmpty());
        });
    }

    private Segments<Unit> units() {
        Segments<Unit> units = new Segments<>("look-matrix-unit", unit, List.of(Unit.values())).small();
        units.describe(Unit.COUNTS, "Counts", "Numbers of images");
        units.describe(Unit.PERCENT, "Percent", "Shares of the true class");
        return units;
    }

    private void say(String sentence) {
        status.setText(sentence);
        Controls.show(status, !sentence.isEmpty());
    }

    private void show() {
        Optional<Figures> figures = model.imagesProperty().get().map(PredictedImages::confusion)
                .map(own -> new Figures(own, model.comparison().confusionProperty().get(), unit.get()));
        panel.setDetail(figures.isEmpty() || getWidth() < ROOM_FOR_DETAIL ? "" : figures.filter(Figures::isDifference).isPresent()
                ? "difference, better in blue" : "rows are true classes");
        matrix.show(figures, model.cellProperty().get(), model::className);
    }
}
