package org.gabor.app.editor.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gabor.app.editor.Overlay;
import org.gabor.app.editor.Spacing;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.geom.EdgeRouter.Gutter;
import org.gabor.app.geom.Rect;
import org.gabor.app.text.NumberText;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.NodeId;

/** The boxes around open groups, and the gutters in and between them for edges that go up to the next column. */
final class Frames {

    private static final double RAIL = 24;
    private static final double BEFORE_CARD = 24;
    private static final double BEFORE_FRAME = 16;
    private static final double WIDE = 400;
    private static final double NARROW = 200;

    private final Layers layers;
    private final Anchors anchors;
    private final Map<Group, List<NodeId>> members = new LinkedHashMap<>();
    private final Set<Optional<Group>> undercut = new LinkedHashSet<>();
    private final Map<Optional<Group>, Rect> contents = new LinkedHashMap<>();

    Frames(Layers layers, Anchors anchors) {
        this.layers = layers;
        this.anchors = anchors;
        layers.order.forEach(node -> layers.hierarchy.frames(node.id())
                .forEach(group -> members.computeIfAbsent(group, _ -> new ArrayList<>()).add(node.id())));
        layers.graph.edges().stream().filter(this::climbs).forEach(edge -> undercut.add(scope(edge)));
        measure();
    }

    /** Outer frames first. */
    List<Frame> all() {
        return members.keySet().stream()
                .map(group -> frame(group, rect(group)))
                .sorted(Comparator.comparingInt(Frame::depth))
                .toList();
    }

    /** The innermost frame around the node. */
    Optional<Rect> outermost(NodeId node) {
        return layers.hierarchy.frames(node).stream().findFirst().map(this::rect);
    }

    Gutter gutter(Edge edge) {
        return new Gutter(contents.get(scope(edge)).bottom() + RAIL, before(edge));
    }

    private boolean climbs(Edge edge) {
        return anchors.rect(edge.to()).y() <= anchors.rect(edge.from()).bottom();
    }

    private double before(Edge edge) {
        List<Group> around = layers.hierarchy.frames(edge.to());
        int shared = shared(edge);
        return around.size() > shared
                ? rect(around.get(shared)).x() - BEFORE_FRAME
                : beforeCard(anchors.rect(edge.to()), around);
    }

    /** The gutter left of the card and of wider frames below it in its column. */
    private double beforeCard(Rect card, List<Group> around) {
        return members.keySet().stream().filter(group -> !around.contains(group)).map(this::rect)
                .filter(frame -> frame.y() > card.y() && frame.x() < card.x() && card.x() < frame.right())
                .mapToDouble(frame -> frame.x() - BEFORE_FRAME)
                .min().orElse(card.x() - BEFORE_CARD);
    }

    /** The group under whose cards the edge passes: the group it leaves, or the one it stays in; empty at the top level. */
    private Optional<Group> scope(Edge edge) {
        List<Group> around = layers.hierarchy.frames(edge.from());
        int shared = shared(edge);
        int index = around.size() > shared ? shared : shared - 1;
        return index < 0 ? Optional.empty() : Optional.of(around.get(index));
    }

    /** The number of frames around both ends. */
    private int shared(Edge edge) {
        List<Group> from = layers.hierarchy.frames(edge.from());
        List<Group> to = layers.hierarchy.frames(edge.to());
        int shared = 0;
        while (shared < Math.min(from.size(), to.size()) && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        return shared;
    }

    /** Innermost groups first, so that an outer frame encloses its inner frames. */
    private void measure() {
        members.keySet().stream().sorted(Comparator.comparingInt(Frames::depth).reversed()).forEach(group -> {
            Stream<Rect> inner = contents.keySet().stream()
                    .flatMap(Optional::stream)
                    .filter(other -> other.path().isInside(group.path()))
                    .map(this::rect);
            Stream<Rect> cards = members.get(group).stream().map(anchors::rect);
            contents.put(Optional.of(group), Rect.around(Stream.concat(inner, cards).toList()).orElseThrow());
        });
        Stream<Rect> loose = layers.order.stream().map(node -> outermost(node.id()).orElseGet(() -> anchors.rect(node.id())));
        contents.put(Optional.empty(), Rect.around(loose.toList()).orElse(Rect.EMPTY));
    }

    private Rect rect(Group group) {
        Rect content = contents.get(Optional.of(group));
        double below = undercut.contains(Optional.of(group)) ? Spacing.FRAME_BELOW_EDGE : Spacing.FRAME_BELOW;
        return new Rect(content.x() - Spacing.FRAME_SIDE, content.y() - Spacing.FRAME_ABOVE,
                content.width() + 2 * Spacing.FRAME_SIDE, content.height() + Spacing.FRAME_ABOVE + below);
    }

    private static int depth(Group group) {
        return (int) group.path().value().chars().filter(c -> c == '.').count();
    }

    private Frame frame(Group group, Rect rect) {
        return new Frame(group, rect, summary(group, rect.width()),
                family(layers, members.get(group)), depth(group));
    }

    private String summary(Group group, double width) {
        return switch (layers.overlay) {
            case Overlay.Counted _ -> costs(group, width);
            case Overlay.Timed timed -> width < NARROW ? "" : timed.text(members.get(group));
        };
    }

    private String costs(Group group, double width) {
        List<NodeId> nodes = members.get(group);
        long parameters = nodes.stream().mapToLong(node -> layers.cost.of(node).parameters()).sum();
        long macs = nodes.stream().mapToLong(node -> layers.cost.of(node).macs()).sum();
        String weights = NumberText.grouped(parameters) + " parameters";
        if (width < WIDE) {
            return width < NARROW ? "" : isEnteredFromAbove(group) ? layers.measure(nodes) : weights;
        }
        return "%d layers · %s · %s MACs".formatted(nodes.size(), weights, NumberText.compact(macs));
    }

    /** Whether an edge passes through the title row, which then has room for a number only. */
    private boolean isEnteredFromAbove(Group group) {
        double top = rect(group).y();
        return layers.graph.edges().stream().filter(edge -> layers.hierarchy.frames(edge.to()).contains(group))
                .anyMatch(edge -> !layers.hierarchy.frames(edge.from()).contains(group)
                        && anchors.rect(edge.from()).bottom() <= top);
    }

    /** The family with the most parameters; the first family if there are no parameters. */
    static Family family(Layers layers, List<NodeId> nodes) {
        Map<Family, Long> parameters = new EnumMap<>(Family.class);
        nodes.forEach(node -> parameters.merge(
                LayerFace.of(layers.graph.node(node).layer()).family(), layers.cost.of(node).parameters(), Long::sum));
        long most = parameters.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return parameters.keySet().stream().filter(family -> parameters.get(family) == most).findFirst().orElse(Family.OTHER);
    }
}
