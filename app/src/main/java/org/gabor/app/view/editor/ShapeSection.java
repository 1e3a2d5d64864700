package org.gabor.app.view.editor;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gabor.app.text.ShapeText;
import org.gabor.app.view.control.Controls;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.layer.Source;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Shape;

/** A layer's input shape, its output shape and the reason for it; or its problem. */
final class ShapeSection extends Section {

    private final Label in = value("inspector-shape-in", "Input shape");
    private final Label out = value("inspector-shape-out", "Output shape");
    private final Label because = value("inspector-shape-because", "Why the output has this shape");
    private final Label wrong = value("inspector-violation", "Problem of this layer");
    private final HBox inRow = row("In", in);
    private final HBox becauseRow = row("Because", because);

    ShapeSection() {
        super("Shape");
        out.getStyleClass().add("strong");
        because.getStyleClass().addAll("caption", "muted");
        wrong.getStyleClass().add("danger");
        wrong.setWrapText(true);
        getChildren().addAll(inRow, row("Out", out), becauseRow, wrong);
    }

    void show(Inference inference, Node node) {
        List<Shape> ins = inference.inputs(node.id()).orElse(List.of());
        in.setText(ins.isEmpty() ? "?" : ins.stream().map(ShapeText::of).collect(Collectors.joining(", ")));
        out.setText(inference.output(node.id()).map(ShapeText::of).orElse("?"));
        because.setText(inference.output(node.id())
                .filter(_ -> !ins.isEmpty() && !node.bypassed())
                .flatMap(shape -> ShapeReason.of(node.layer(), ins, shape))
                .orElse(""));
        wrong.setText(inference.violations(node.id()).stream().map(Violation::message).collect(Collectors.joining("\n")));
        Controls.show(inRow, !(node.layer() instanceof Source));
        Controls.show(becauseRow, !because.getText().isEmpty());
        Controls.show(wrong, !wrong.getText().isEmpty());
    }

    private static HBox row(String title, Label value) {
        Label label = new Label(title);
        label.getStyleClass().addAll("muted", "row-label");
        HBox row = new HBox(label, value);
        row.getStyleClass().add("table-row");
        return row;
    }

    private static Label value(String id, String meaning) {
        Label label = new Label();
        label.setId(id);
        label.setAccessibleHelp(meaning);
        return label;
    }
}
