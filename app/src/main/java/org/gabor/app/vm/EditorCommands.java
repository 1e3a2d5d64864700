package org.gabor.app.vm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.edit.AddClip;
import org.gabor.app.editor.edit.AddingEdit;
import org.gabor.app.editor.edit.Append;
import org.gabor.app.editor.edit.Arrange;
import org.gabor.app.editor.edit.Bypass;
import org.gabor.app.editor.edit.Delete;
import org.gabor.app.editor.edit.Disconnect;
import org.gabor.app.editor.edit.GroupNodes;
import org.gabor.app.editor.edit.ShareWeights;
import org.gabor.app.editor.edit.Ungroup;
import org.gabor.app.editor.edit.UseOwnWeights;
import org.gabor.app.editor.layout.Layouter;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.tool.ArrowKeySteps;
import org.gabor.app.fx.FxThread;
import org.gabor.app.geom.Point;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;

/** The commands of keys, menus and the palette for the selection. A command that doesn't apply does nothing. */
public final class EditorCommands {

    private static final double PASTE_SHIFT = 24;
    private static final Point FIRST_PLACE = new Point(48, 12);

    private final CanvasModel canvas;
    private final EditorModel model;
    private Optional<Clip> clipboard = Optional.empty();

    public EditorCommands(CanvasModel canvas) {
        this.canvas = canvas;
        this.model = canvas.editor();
    }

    // ---- adding

    /**
     * Adds the entry behind the selected layer, or behind the network's output, and connects it. A network has one input; adding
     * another one selects the existing input.
     */
    public void append(PaletteEntry entry) {
        if (entry.clip(Optional.empty()).isPassage()) {
            model.selection().single().or(this::end).ifPresentOrElse(
                    node -> add(new Append(entry.clip(model.inference().output(node)), node)),
                    () -> place(entry, FIRST_PLACE));
        } else {
            input().ifPresentOrElse(node -> model.select(Selection.of(node)), () -> place(entry, FIRST_PLACE));
        }
    }

    /** The network's last layer; its input if there is no other. */
    private Optional<NodeId> end() {
        return Ends.of(model.inference()).main().map(output -> output.node().id()).or(this::input);
    }

    private Optional<NodeId> input() {
        return Ends.of(model.inference()).inputs().stream().map(input -> input.node().id()).findFirst();
    }

    /** Adds the entry unconnected. */
    public void place(PaletteEntry entry, Point at) {
        add(AddClip.of(entry.clip(Optional.empty()), at.snapped(4), Optional.empty()));
    }

    private void add(AddingEdit edit) {
        Set<NodeId> added = edit.added(model.document());
        model.apply(edit);
        if (!added.isEmpty()) {
            model.select(Selection.of(added));
        }
    }

    // ---- the clipboard

    public void copy() {
        selected().ifPresent(nodes -> clipboard = Optional.of(Clip.of(model.document(), nodes)));
    }

    public void cut() {
        copy();
        selected().ifPresent(nodes -> model.apply(new Delete(nodes)));
    }

    /** Each paste is slightly offset from the one before. */
    public void paste() {
        clipboard.ifPresent(clip -> {
            paste("Paste", clip, Optional.empty());
            copy();
        });
    }

    public void duplicate() {
        selected().ifPresent(nodes -> paste("Duplicate", Clip.of(model.document(), nodes), commonGroup(nodes)));
    }

    private void paste(String title, Clip clip, Optional<Path> group) {
        add(new AddClip(title, clip, clip.bounds().topLeft().plus(PASTE_SHIFT, PASTE_SHIFT), group));
    }

    private Optional<Path> commonGroup(Set<NodeId> nodes) {
        List<Optional<Path>> groups = nodes.stream()
                .map(node -> model.document().graph().node(node).path().parent()).distinct().toList();
        return groups.size() == 1 ? groups.getFirst() : Optional.empty();
    }

    // ---- changing

    /** Deletes the selected layers or the selected edge. */
    public void delete() {
        model.selection().edge().ifPresent(edge -> model.apply(new Disconnect(edge)));
        selected().ifPresent(nodes -> model.apply(new Delete(nodes)));
    }

    public void bypass() {
        selected().ifPresent(nodes -> model.apply(new Bypass(nodes)));
    }

    /** Makes the selected layers share the weights of {@code owner}. */
    public void shareWeights(NodeId owner) {
        selected().ifPresent(nodes -> model.apply(new ShareWeights(nodes, owner)));
    }

    /** Makes the selected layers share the weights of the first of them. */
    public void shareAmongSelected() {
        model.document().graph().topologicalOrder().stream().map(Node::id).filter(model.selection()::contains)
                .findFirst().ifPresent(this::shareWeights);
    }

    /** Makes the selected layers use their own weights again. */
    public void useOwnWeights() {
        selected().ifPresent(nodes -> model.apply(new UseOwnWeights(nodes)));
    }

    public void group() {
        selected().ifPresent(nodes -> model.apply(new GroupNodes(nodes, "block")));
    }

    /** Removes the innermost groups around the selected layers. */
    public void ungroup() {
        selected().stream().flatMap(Set::stream)
                .flatMap(node -> model.document().graph().node(node).path().parent().stream())
                .collect(Collectors.toSet())
                .forEach(path -> model.apply(new Ungroup(path)));
    }

    /** Lays out all cards; computed in the background, and discarded if the network changes meanwhile. */
    public void layOut() {
        Document document = model.document();
        CompletableFuture.supplyAsync(() -> Layouter.arrange(document, Layouter.SCREEN_HEIGHT))
                .thenAccept(places -> FxThread.run(() -> {
                    if (model.document() == document) {
                        model.apply(new Arrange(places));
                    }
                }));
    }

    // ---- selecting

    public void selectAll() {
        model.select(Selection.of(model.document().graph().nodes().keySet()));
    }

    /** Selects the next layer in a direction; the first layer if none is selected. */
    public void walk(ArrowKeySteps.Direction direction) {
        Graph graph = model.document().graph();
        model.selection().single()
                .map(node -> ArrowKeySteps.step(graph, canvas.sceneProperty().get(), node, direction))
                .orElseGet(() -> graph.topologicalOrder().stream().map(Node::id).findFirst())
                .ifPresent(node -> model.select(Selection.of(node)));
    }

    private Optional<Set<NodeId>> selected() {
        return Optional.of(model.selection().nodes()).filter(nodes -> !nodes.isEmpty());
    }
}
