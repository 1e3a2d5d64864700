package org.gabor.app.view.look.flow;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.look.flow.FlowFix;
import org.gabor.app.runs.FlowHistory;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.vm.look.FlowModel;
import org.gabor.app.vm.look.FlowModel.Period;
import org.gabor.app.vm.look.FlowRow;
import org.gabor.app.vm.look.NormModel;
import org.gabor.app.vm.look.SignalModel;
import org.gabor.app.vm.look.ValuesModel;
import org.gabor.graph.model.Node;

/** Where a network fails to learn: gradients over depth, distributions over time, and the layer that stands out. */
public final class FlowTab extends StackPane {

    /** What is beside the gradients. */
    private enum Side { SIGNAL, VALUES, NORM, OVER_TIME }

    private static final double CHART_HEIGHT = 264;
    private static final double BANDS_WIDTH = 380;

    private final FlowModel model;
    private final Runnable showNetwork;
    private final Runnable showRecipe;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.SIGNAL);
    private final Segments<Side> sides;
    private final DepthChart depth;
    private final SignalPane signal;
    private final ValuesPane values;
    private final NormPane norm;
    private final NormModel normModel;
    private final RunsMenu runs;
    private final LayerTable table;
    private final BandChart weights = new BandChart("flow-weights-bands", "Weights");
    private final BandChart gradients = new BandChart("flow-gradients-bands", "Gradients");
    private final Panel depthPanel;
    private final Panel bandsPanel;
    private final Panel tablePanel;
    private final GridPane grid = new GridPane();
    private final Label nothing = Controls.message("");

    /**
     * @param showNetwork called after the network was changed
     * @param showRecipe called after the recipe of the next run was changed
     */
    public FlowTab(FlowModel model, Runnable showNetwork, Runnable showRecipe) {
        this.model = model;
        this.showNetwork = showNetwork;
        this.showRecipe = showRecipe;
        setId("look-flow");
        getStylesheets().add(FlowTab.class.getResource("flow.css").toExternalForm());
        depth = new DepthChart("flow-depth", "Gradient norm over depth", this::choose);
        signal = new SignalPane(new SignalModel(model.look()), this::choose);
        values = new ValuesPane(new ValuesModel(model.look()));
        normModel = new NormModel(model.look());
        norm = new NormPane(normModel);
        runs = new RunsMenu(model);
        table = new LayerTable(model, this::apply);
        depthPanel = new Panel("Gradient norm over depth", depth, periods(), runs);
        VBox bands = new VBox(weights, gradients);
        VBox.setVgrow(weights, Priority.ALWAYS);
        VBox.setVgrow(gradients, Priority.ALWAYS);
        weights.setPrefHeight(100);
        gradients.setPrefHeight(100);
        sides = sides();
        bandsPanel = new Panel("Over time", new StackPane(signal, values, norm, bands), sides);
        side.subscribe(now -> {
            signal.setVisible(now == Side.SIGNAL);
            bands.setVisible(now == Side.OVER_TIME);
            showSide();
        });
        tablePanel = new Panel("Layers with weights", table);
        layOut();
        nothing.setId("flow-nothing");
        getChildren().setAll(grid, nothing);
        sceneProperty().subscribe(scene -> {
            model.show(scene != null);
            signal.show(scene != null);
            showSide();
        });
        model.rowsProperty().subscribe(_ -> show());
        model.look().layerProperty().subscribe(_ -> show());
        model.look().subjectProperty().subscribe(_ -> show());
        model.comparedProperty().subscribe(_ -> show());
        side.subscribe((_, _) -> show());
    }

    private Segments<Side> sides() {
        Segments<Side> segments = new Segments<>("flow-side", side, List.of(Side.values())).small();
        describe(segments, Side.SIGNAL, "Signal", "How strong the signal of the image is after each layer");
        describe(segments, Side.VALUES, "Values", "How the layer's output for the image is distributed");
        describe(segments, Side.NORM, "Norm", "What a batch norm expects against what validation images give it");
        describe(segments, Side.OVER_TIME, "Time",
                "How the layer's weights and gradients were distributed during training: median and quantiles from 5 to 95 %");
        return segments;
    }

    private static void describe(Segments<Side> segments, Side side, String title, String meaning) {
        segments.describe(side, title, meaning);
        segments.hint(side, meaning);
    }

    /** Only what is seen is asked. */
    private void showSide() {
        values.show(getScene() != null && side.get() == Side.VALUES);
        norm.show(getScene() != null && side.get() == Side.NORM);
    }

    private Segments<Period> periods() {
        Segments<Period> segments = new Segments<>("flow-period", model.periodProperty(), List.of(Period.values())).small();
        segments.describe(Period.FIRST_STEPS, "First steps", "Mean of the first %d steps".formatted(FlowHistory.FIRST_STEPS));
        segments.describe(Period.NOW, "Now", "Mean of the newest steps");
        return segments;
    }

    private void layOut() {
        grid.getStyleClass().add("look-tab");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        grid.getColumnConstraints().setAll(wide, new ColumnConstraints(220, BANDS_WIDTH, BANDS_WIDTH));
        RowConstraints rows = new RowConstraints();
        rows.setVgrow(Priority.ALWAYS);
        rows.setMinHeight(0);
        grid.getRowConstraints().setAll(new RowConstraints(CHART_HEIGHT), rows);
        grid.add(depthPanel, 0, 0);
        grid.add(bandsPanel, 1, 0);
        grid.add(tablePanel, 0, 1, 2, 1);
    }

    private void choose(Node layer) {
        model.look().layerProperty().set(Optional.of(layer));
    }

    private void apply(FlowFix fix) {
        model.apply(fix);
        switch (fix) {
            case FlowFix.OfNetwork _ -> showNetwork.run();
            case FlowFix.LowerRate _ -> showRecipe.run();
        }
    }

    private void show() {
        List<FlowRow> rows = model.rowsProperty().get();
        Optional<Node> layer = model.look().layerProperty().get();
        grid.setVisible(!rows.isEmpty());
        nothing.setVisible(rows.isEmpty());
        nothing.setText(model.run().isEmpty() ? "Train the network, or choose a run above, to see how its gradients flow."
                : "This run has recorded no gradients. Train it again to see how they flow.");
        runs.show();
        depthPanel.setDetail(switch (model.periodProperty().get()) {
            case FIRST_STEPS -> "of weights, mean of the first %d steps".formatted(model.firstSteps());
            case NOW -> "of weights, mean of the newest steps";
        });
        depth.show(rows.stream().map(DepthPoint::ofGradient).toList(), layer);
        table.show(rows, layer);
        showBands(layer);
    }

    private void showBands(Optional<Node> layer) {
        List<FlowHistory.Moment> moments = model.moments();
        bandsPanel.setTitle(switch (side.get()) {
            case SIGNAL -> "Signal over depth";
            case VALUES -> "Activations";
            case NORM -> "Batch norm";
            case OVER_TIME -> "Over time";
        });
        bandsPanel.setDetail(switch (side.get()) {
            case SIGNAL -> "";
            case VALUES -> layer.map(Node::label).orElse("");
            case NORM -> normModel.norm().map(Node::label).orElse("");
            case OVER_TIME -> layer.map(node -> node.label() + (moments.isEmpty() ? ": no weights" : "")).orElse("");
        });
        weights.show(moments.stream().map(moment -> new BandChart.Moment(moment.epoch(), moment.weights())).toList());
        gradients.show(moments.stream().map(moment -> new BandChart.Moment(moment.epoch(), moment.gradients())).toList());
        boolean found = model.rowsProperty().get().stream().anyMatch(row -> row.finding().isPresent());
        tablePanel.setDetail(found ? "newest values" : "newest values, no layer stands out");
    }
}
