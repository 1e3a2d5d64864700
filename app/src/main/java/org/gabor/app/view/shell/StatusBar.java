package org.gabor.app.view.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.shell.StatusItems.Item;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.TrainingMemory;
import org.gabor.app.vm.look.LookModel;
import org.gabor.engine.memory.Machine;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.layer.ParameterSpec;

/** The bar at the bottom: the open network's cost, its problems, and the state of the worker. */
final class StatusBar extends HBox {

    private static final double ICON = 16;

    private final EditorModel editor;
    private final TrainingMemory training;
    private final StatusItems totals = new StatusItems();
    private final Label note = label("status-note", "Accuracy as published, top-1", "muted");

    StatusBar(EditorModel editor, TrainModel training, LookModel look) {
        this.editor = editor;
        this.training = training.next().memory();
        getStyleClass().add("status-bar");
        Label worker = label("status-worker", "", "muted");
        worker.textProperty().bind(training.workerProperty());
        Label memory = label("status-inspection", "", "muted");
        HBox inspection = new HBox(memory, line());
        inspection.setAlignment(Pos.CENTER_LEFT);
        look.memoryProperty().subscribe(bytes -> {
            memory.setText("Look inside, " + Totals.bytes(bytes.longValue()));
            Controls.show(inspection, bytes.longValue() > 0);
        });
        String device = "CPU, " + Runtime.getRuntime().availableProcessors() + " threads";
        showNote(false);
        getChildren().addAll(totals, note, Controls.spring(), inspection, worker, line(),
                marked("cpu", label("status-device", device, "muted")));
        this.training.needProperty().subscribe(_ -> refresh());
        // The cost changes last: by then the inference belongs to the same document.
        editor.costProperty().subscribe(_ -> refresh());
    }

    /** Explains the start page's figures instead of showing the open network's cost. */
    void showNote(boolean shown) {
        note.setVisible(shown);
        note.setManaged(shown);
        totals.setVisible(!shown);
        totals.setManaged(!shown);
    }

    private void refresh() {
        Cost cost = editor.cost();
        TrainingMemory.Need need = training.needProperty().get();
        List<Item> items = new ArrayList<>(List.of(
                new Item(quantity("status-parameters", NumberText.grouped(cost.parameters()), "parameters"), 1),
                new Item(quantity("status-macs", Totals.macs(cost.macs()), ""), 3),
                new Item(quantity("status-weights", NumberText.memory(weights()), "weights"), 4)));
        if (need.batch() > 0) {
            items.add(new Item(quantity("status-training",
                    need.bytes().isPresent() ? Totals.bytes(need.bytes().getAsLong()) : "–",
                    "to train at batch " + need.batch()), 5));
        }
        need.bytes().ifPresent(bytes -> items.add(new Item(fit(bytes), 2)));
        items.add(new Item(problems(editor.inference().obstacles().size()), 0));
        totals.show(items);
    }

    /** Values of all parameters, running statistics included. */
    private long weights() {
        return editor.inference().shapes().keySet().stream().flatMap(id -> editor.inference().parameters(id).stream())
                .mapToLong(ParameterSpec::size).sum();
    }

    private static HBox fit(long bytes) {
        long machine = Machine.memory();
        return bytes < machine
                ? marked("check", label("status-fits", "fits in " + Totals.bytes(machine), "ok"))
                : marked("warn", label("status-fits", "does not fit in " + Totals.bytes(machine), "danger"));
    }

    private static HBox problems(int count) {
        return count == 0
                ? spaced(new HBox(label("status-problems", "No problems", "muted")))
                : marked("err", label("status-problems", count == 1 ? "1 problem" : count + " problems", "danger"));
    }

    private static HBox quantity(String id, String value, String unit) {
        Label number = label(id, value, "value");
        return spaced(unit.isEmpty() ? new HBox(number) : new HBox(6, number, label(id + "-unit", unit, "muted")));
    }

    private static HBox marked(String icon, Label text) {
        HBox box = new HBox(6, Icons.of(icon, ICON), text);
        box.getStyleClass().addAll(text.getStyleClass());
        box.getStyleClass().remove("label");
        return spaced(box);
    }

    private static HBox spaced(HBox box) {
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Label label(String id, String text, String styleClass) {
        Label label = new Label(text);
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox line() {
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        HBox box = new HBox(line);
        box.getStyleClass().add("separator-gap");
        return box;
    }
}
