package org.gabor.app.view.editor;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.ApplyFix;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.fix.Fix;
import org.gabor.graph.fix.Fixes;
import org.gabor.graph.model.Node;

/** One problem: the layer, the sentence, and its fixes. A click selects the layer. */
final class ProblemRow extends HBox {

    private final EditorModel model;

    ProblemRow(EditorModel model, Violation violation) {
        this.model = model;
        Node node = model.inference().graph().node(violation.node());
        HBox mark = new HBox(Icons.of("err", 16));
        mark.getStyleClass().addAll("danger", "problem-icon");
        Label name = Controls.label(node.label(), "strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("problem-row");
        setId("problem-" + node.path().value().replace('.', '-'));
        setAccessibleText(node.label() + ": " + violation.message());
        getChildren().setAll(mark, name, Controls.label(violation.message()), Controls.label(node.path().value(), "muted"),
                Controls.spring());
        List<Fix> fixes = Fixes.suggest(model.inference(), violation);
        fixes.forEach(fix -> getChildren().add(button(fix, fix == fixes.getFirst())));
        setOnMouseClicked(_ -> model.select(Selection.of(violation.node())));
    }

    /** The first fix is highlighted: it keeps all layers and edges. */
    private Button button(Fix fix, boolean first) {
        Button button = new Button(fix.title());
        if (first) {
            button.setGraphic(fixButton(fix));
            button.setText(null);
        }
        button.setId("fix-" + fix.title().replaceAll("\\W+", "-").toLowerCase(Locale.ROOT));
        button.setAccessibleText(fix.title() + " " + fix.detail());
        button.getStyleClass().addAll(first ? List.of("small", "outline") : List.of("small"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> model.apply(new ApplyFix(fix.title(), fix.change())));
        return button;
    }

    private static HBox fixButton(Fix fix) {
        Label title = Controls.label(fix.title(), "remedy-title");
        HBox content = new HBox(Icons.of("plus", 16), title);
        if (!fix.detail().isEmpty()) {
            content.getChildren().add(Controls.label(fix.detail(), "remedy-detail"));
        }
        content.getStyleClass().add("remedy");
        return content;
    }
}
