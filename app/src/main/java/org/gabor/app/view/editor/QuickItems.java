package org.gabor.app.view.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.app.editor.Search;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.editor.palette.Palette;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.geom.Point;
import org.gabor.app.text.ShapeText;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;
import org.gabor.graph.analysis.SharedModules;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;

/** The results of the quick box. */
record QuickItems(EditorModel model, EditorCommands commands) {

    /** Palette entries whose name contains the text; added at {@code place}, or behind the selected layer. */
    List<QuickBox.Item> toAdd(String text, Optional<Point> place) {
        return Palette.entries().stream()
                .filter(entry -> entry.matches(text))
                .map(entry -> new QuickBox.Item(entry.icon(), entry.name(), entry.group(), () -> add(entry, place)))
                .toList();
    }

    /** Layers by name, type, path or shape; all of them while the field is empty. */
    List<QuickBox.Item> toFind(String text) {
        Graph graph = model.document().graph();
        Stream<Node> found = text.isEmpty()
                ? graph.topologicalOrder().stream()
                : Search.find(model.inference(), text).stream().map(graph::node);
        return found.map(node -> new QuickBox.Item(LayerFace.of(node.layer()).icon(), node.label(), shape(node),
                () -> model.select(Selection.of(node.id())))).toList();
    }

    /** The layers whose weights fit the selected one, by name, type, path or shape; all of them while the field is empty. */
    List<QuickBox.Item> toShareWith(String text) {
        Graph graph = model.document().graph();
        List<NodeId> found = Search.find(model.inference(), text);
        return model.selection().single().map(graph::node).stream()
                .flatMap(node -> SharedModules.fitting(model.inference(), node).stream())
                .filter(owner -> text.isEmpty() || found.contains(owner.id()))
                .map(owner -> new QuickBox.Item(LayerFace.of(owner.layer()).icon(), owner.label(), owner.path().value(),
                        () -> commands.shareWeights(owner.id())))
                .toList();
    }

    private void add(PaletteEntry entry, Optional<Point> place) {
        place.ifPresentOrElse(at -> commands.place(entry, at), () -> commands.append(entry));
    }

    private String shape(Node node) {
        return model.inference().output(node.id()).map(ShapeText::of).orElse("?");
    }
}
