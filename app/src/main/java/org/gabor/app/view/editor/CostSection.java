package org.gabor.app.view.editor;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.gabor.app.editor.Overlay;
import org.gabor.app.text.NumberText;
import org.gabor.app.view.control.Controls;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.NodeCost;
import org.gabor.graph.analysis.ReceptiveField;
import org.gabor.graph.model.NodeId;

/** The cost of one layer as a share of the network's, and its receptive field. */
final class CostSection extends Section {

    private static final double BAR = 28;
    /** Larger numbers do not fit their column in full. */
    private static final long FULL = 1_000_000_000;
    private static final double[] COLUMNS = {92, 84, 44, 36};

    private final GridPane table = new GridPane();
    private final Row parameters = new Row(0, "Parameters", "inspector-cost-parameters");
    private final Row macs = new Row(1, "MACs", "inspector-cost-macs");
    private final Row activations = new Row(2, "Activations", "inspector-cost-activations");
    private final Row time = new Row(3, "Time", "inspector-cost-time");
    private final Label field = number("inspector-receptive-field");
    private final Label stride = new Label();

    CostSection() {
        super("Cost", caption("share of network"));
        for (double width : COLUMNS) {
            table.getColumnConstraints().add(new ColumnConstraints(width));
        }
        table.getStyleClass().add("cost-table");
        stride.getStyleClass().addAll("caption", "muted", "after-number");
        Label title = new Label("Receptive field");
        title.getStyleClass().add("muted");
        table.addRow(4, title, field);
        table.add(stride, 2, 4, 2, 1);
        getChildren().add(table);
    }

    /** @param timed the network's measured times, if there are any */
    void show(NodeId layer, Cost network, Overlay.Timed timed, Optional<ReceptiveField> seen) {
        NodeCost node = network.of(layer);
        parameters.show(node.parameters(), network.parameters());
        macs.show(node.macs(), network.macs());
        activations.show(node.activations(), network.activations());
        time.show(timed.amount(List.of(layer)), timed.times().total(), timed.text(List.of(layer)));
        time.appear(timed.times().total() > 0);
        field.setText(seen.map(f -> f.height() + "×" + f.width()).orElse("–"));
        stride.setText(seen.map(f -> "stride " + f.strideHeight()).orElse(""));
    }

    /** One quantity: its value, its share, and the share as a bar. */
    private final class Row {
        private final Label amount;
        private final Label share = caption("");
        private final Region bar = new Region();
        private final List<Node> parts;

        Row(int index, String title, String id) {
            amount = number(id);
            Label label = new Label(title);
            label.getStyleClass().add("muted");
            Region trough = new Region();
            trough.getStyleClass().add("share-trough");
            bar.getStyleClass().add("share-bar");
            trough.setMaxWidth(BAR);
            table.addRow(index, label, amount, share, trough);
            table.add(bar, 3, index);
            parts = List.of(label, amount, share, trough, bar);
            GridPane.setHalignment(share, HPos.RIGHT);
            GridPane.setHalignment(trough, HPos.RIGHT);
            bar.setTranslateX(COLUMNS[3] - BAR);
        }

        void show(long part, long whole) {
            show(part, whole, part < FULL ? NumberText.grouped(part) : NumberText.compact(part));
        }

        void show(double part, double whole, String text) {
            double fraction = whole == 0 ? 0 : part / whole;
            amount.setText(text);
            share.setText(Numbers.percent(fraction));
            bar.setMaxWidth(BAR * fraction);
            bar.setOpacity(fraction * BAR >= 0.5 ? 1 : 0);
        }

        void appear(boolean shown) {
            parts.forEach(part -> Controls.show(part, shown));
        }
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }
}
