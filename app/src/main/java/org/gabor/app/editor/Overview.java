package org.gabor.app.editor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Path;

/**
 * Chooses the folded groups of a large network on opening: all groups from some depth on. The depth is the first at which the
 * cards are few enough for an overview but not too few.
 */
public final class Overview {

    private static final int SMALL = 40;
    private static final int MOST = 24;
    private static final int FEWEST = 6;

    private Overview() {}

    /** The groups to fold; none in a network of up to 40 layers. */
    public static Set<Path> of(Graph graph) {
        if (graph.nodes().size() <= SMALL) {
            return Set.of();
        }
        Hierarchy hierarchy = new Hierarchy(graph, Set.of());
        List<List<Group>> around = graph.nodes().keySet().stream().map(hierarchy::around).toList();
        int deepest = around.stream().mapToInt(List::size).max().orElse(0);
        int depth = IntStream.iterate(deepest, d -> d - 1).limit(deepest + 1L)
                .filter(d -> cards(around, d) <= MOST).findFirst().orElse(0);
        int shown = depth < deepest && cards(around, depth) < FEWEST ? depth + 1 : depth;
        return around.stream().flatMap(groups -> groups.stream().skip(shown)).map(Group::path).collect(Collectors.toSet());
    }

    /** The number of cards if all groups inside {@code depth} others are folded. */
    private static long cards(List<List<Group>> around, int depth) {
        long single = around.stream().filter(groups -> groups.size() <= depth).count();
        return single
                + around.stream().filter(groups -> groups.size() > depth).map(groups -> groups.get(depth)).distinct().count();
    }
}
