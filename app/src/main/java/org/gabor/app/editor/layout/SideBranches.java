package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.app.editor.Spacing;
import org.gabor.app.geom.Point;
import org.gabor.graph.model.NodeId;

/** Branches that lead nowhere, such as auxiliary classifiers: each stands beside the part of the main chain that follows it. */
record SideBranches(Level level) {

    /** The level without side branches; the rest may be a chain, which can wrap into columns. */
    Level joined(Map<NodeId, Set<NodeId>> edges) {
        int[] depths = depths();
        int end = IntStream.range(0, depths.length).filter(this::isEnd)
                .reduce((a, b) -> depths[b] > depths[a] ? b : a).orElse(-1);
        Map<Integer, List<LayoutItem>> beside = new LinkedHashMap<>();
        List<LayoutItem> parts = new ArrayList<>();
        IntStream.range(0, depths.length).filter(i -> i != end && isEnd(i))
                .forEach(i -> goingOn(i, end)
                        .ifPresent(next -> beside.computeIfAbsent(next, _ -> new ArrayList<>()).add(level.parts().get(i))));
        List<LayoutItem> taken = beside.values().stream().flatMap(List::stream).toList();
        for (int i = 0; i < depths.length; i++) {
            LayoutItem part = level.parts().get(i);
            if (!taken.contains(part)) {
                parts.add(beside.containsKey(i) ? join(part, beside.get(i)) : part);
            }
        }
        return Level.of(parts, edges);
    }

    private boolean isEnd(int i) {
        return level.followers().get(i).isEmpty();
    }

    /** The part of the main chain that follows branch {@code i}; none if the branch leaves several parts, or nothing follows. */
    private OptionalInt goingOn(int i, int end) {
        int[] sources = IntStream.range(0, level.parts().size()).filter(s -> level.followers().get(s).contains(i)).toArray();
        return sources.length != 1 ? OptionalInt.empty() : level.followers().get(sources[0]).stream()
                .mapToInt(Integer::intValue).filter(next -> next == end || !isEnd(next)).min();
    }

    /** The number of parts on the longest path to each part. */
    private int[] depths() {
        int[] depths = new int[level.parts().size()];
        for (int i = 0; i < depths.length; i++) {
            for (int next : level.followers().get(i)) {
                depths[next] = Math.max(depths[next], depths[i] + 1);
            }
        }
        return depths;
    }

    private static LayoutItem join(LayoutItem main, List<LayoutItem> sides) {
        LinkedHashMap<Box, Point> boxes = new LinkedHashMap<>();
        boxes.put(main.box(), Point.ORIGIN);
        double x = main.box().width();
        for (LayoutItem side : sides) {
            x += Spacing.BESIDE;
            boxes.put(side.box(), new Point(x, 0));
            x += side.box().width();
        }
        return new LayoutItem(Box.around(boxes),
                Stream.concat(Stream.of(main), sides.stream()).flatMap(part -> part.nodes().stream()).toList(), true);
    }
}
