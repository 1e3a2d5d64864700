package org.gabor.app.view.shell;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.MemoryEstimate;

/** The bar along the bottom: what the open network costs, what is wrong with it, what the worker does. */
final class StatusBar extends HBox {

    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;

    private final EditorModel editor;
    private final HBox totals = new HBox();
    private final long machineBytes;

    StatusBar(EditorModel editor, TrainModel training) {
        this.editor = editor;
        this.machineBytes = machineBytes();
        getStyleClass().add("status-bar");
        totals.setStyle("-fx-alignment: center-left");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label worker = new Label();
        worker.setId("status-worker");
        worker.getStyleClass().add("muted");
        worker.textProperty().bind(training.workerProperty());
        getChildren().addAll(totals, gap, worker, line(),
                quantity("cpu", "CPU, " + Runtime.getRuntime().availableProcessors() + " threads", "muted"));
        editor.inferenceProperty().subscribe(_ -> refresh());
    }
}
