package org.gabor.app.editor.tool;

import java.util.List;
import java.util.Optional;
import org.gabor.app.editor.Clip;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.edit.AddClip;
import org.gabor.app.editor.edit.AddingEdit;
import org.gabor.app.editor.edit.Append;
import org.gabor.app.editor.edit.InsertOnEdge;
import org.gabor.app.editor.edit.Prepend;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Frame;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.HitTest;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.NodeId;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.Shape;

/**
 * Drags a palette entry over the canvas: over an edge it is inserted, at a port it is connected, elsewhere it stays unconnected.
 */
public record DropLayer(PaletteEntry entry) implements Tool {

    @Override
    public Gesture drag(PointerInput in, ToolContext context) {
        AddingEdit edit = edit(in, context);
        Rect ghost = ghost(entry.clip(Optional.empty()), in.world());
        return Gesture.show(this, context.selection(), switch (edit) {
            case AddClip _ -> new Preview.Dropping(entry, ghost, Optional.empty(), ShapeCheck.YES);
            case Append _, InsertOnEdge _, Prepend _ -> {
                Document draft = edit.apply(context.document());
                yield new Preview.Dropping(entry, ghost, Optional.of(draft), ShapeCheck.of(context.inference(), draft.graph()));
            }
        });
    }

    @Override
    public Gesture release(PointerInput in, ToolContext context) {
        AddingEdit edit = edit(in, context);
        return Gesture.commit(Selection.of(edit.added(context.document())), edit);
    }

    private AddingEdit edit(PointerInput in, ToolContext context) {
        return switch (HitTest.at(context.scene(), in.world())) {
            case Hit.OnEdge(Edge edge) -> insert(edge, context).orElseGet(() -> free(in, context));
            case Hit.OnPort(Port port) -> atPort(port, context).orElseGet(() -> free(in, context));
            case Hit.OnCard(Card card) -> append(card.node(), context).orElseGet(() -> free(in, context));
            case Hit.OnPill(var pill) -> pill.node().flatMap(node -> append(node, context)).orElseGet(() -> free(in, context));
            case Hit.OnChevron _, Hit.OnTitle _, Hit.OnNothing _ -> free(in, context);
        };
    }

    private Optional<AddingEdit> atPort(Port port, ToolContext context) {
        if (port.output()) {
            return append(port.node(), context);
        }
        Optional<Edge> taken = context.document().graph().inputs(port.node()).stream()
                .filter(edge -> edge.slot() == port.slot()).findFirst();
        return taken.isPresent() ? insert(taken.get(), context)
                : passage(Optional.empty()).map(clip -> new Prepend(clip, port.node(), port.slot()));
    }

    private Optional<AddingEdit> append(NodeId after, ToolContext context) {
        return passage(context.inference().output(after)).map(clip -> new Append(clip, after));
    }

    private Optional<AddingEdit> insert(Edge edge, ToolContext context) {
        return passage(context.inference().output(edge.from())).map(clip -> new InsertOnEdge(clip, edge));
    }

    private Optional<Clip> passage(Optional<Shape> in) {
        return Optional.of(entry.clip(in)).filter(Clip::isPassage);
    }

    private AddingEdit free(PointerInput in, ToolContext context) {
        Clip clip = entry.clip(Optional.empty());
        Point corner = ghost(clip, in.world()).topLeft().snapped(Spacing.GRID);
        return AddClip.of(clip, corner, groupAt(in.world(), context.scene().frames()));
    }

    private static Rect ghost(Clip clip, Point at) {
        Rect bounds = clip.bounds();
        return new Rect(at.x() - bounds.width() / 2, at.y() - bounds.height() / 2, bounds.width(), bounds.height());
    }

    /** Inner frames come later. */
    private static Optional<Path> groupAt(Point at, List<Frame> frames) {
        return frames.stream().filter(frame -> frame.rect().contains(at)).reduce((_, inner) -> inner)
                .map(frame -> frame.group().path());
    }
}
