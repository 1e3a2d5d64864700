package org.gabor.app.editor.thumbnail;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gabor.app.editor.face.Family;
import org.gabor.app.editor.thumbnail.Piece.Dense;
import org.gabor.app.editor.thumbnail.Piece.Fork;
import org.gabor.app.editor.thumbnail.Piece.Step;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Multiply;

/**
 * Splits a network at the stops that every path passes. The parts between two such stops are lanes, which are split in the same
 * way. In topological order, a stop that no edge skips is one that every path passes.
 */
final class Decomposition {

    /** A gate that weights channels, such as squeeze-and-excitation, beside the layers it weights. */
    private static final double GATE = 0.4;

    private final Heights heights;

    private Decomposition(List<LayerMark> stops) {
        heights = new Heights(stops);
    }

    /** The pieces after the input, which is the first of {@code stops}. */
    static List<Piece> of(List<LayerMark> stops) {
        return stops.isEmpty() ? List.of()
                : new Decomposition(stops).chain(stops.getFirst(), stops.subList(1, stops.size()), Optional.empty());
    }

    /** @param exit the point at which the chain's paths meet, if they do not end in the last of {@code inner} */
    private List<Piece> chain(LayerMark entry, List<LayerMark> inner, Optional<LayerMark> exit) {
        BitSet passed = passedBy(inner, exit);
        List<Piece> pieces = new ArrayList<>();
        List<LayerMark> between = new ArrayList<>();
        LayerMark last = entry;
        for (int i = 0; i < inner.size(); i++) {
            if (passed.get(i)) {
                between.add(inner.get(i));
            } else {
                add(pieces, last, between, inner.get(i));
                if (!(inner.get(i).layer() instanceof Merge)) {
                    pieces.add(heights.step(inner.get(i)));
                }
                last = inner.get(i);
                between = new ArrayList<>();
            }
        }
        if (exit.isPresent()) {
            add(pieces, last, between, exit.get());
        }
        return pieces;
    }

    /** The positions in {@code inner} that some edge skips. */
    private static BitSet passedBy(List<LayerMark> inner, Optional<LayerMark> exit) {
        Map<Integer, Integer> position = new HashMap<>();
        inner.forEach(stop -> position.put(stop.index(), position.size()));
        BitSet passed = new BitSet();
        for (int i = 0; i <= inner.size(); i++) {
            Optional<LayerMark> to = i < inner.size() ? Optional.of(inner.get(i)) : exit;
            int end = i;
            // The exit's edges from elsewhere are other lanes; an inner stop's edges come from the entry.
            to.stream().flatMap(stop -> stop.from().stream()).filter(from -> end < inner.size() || position.containsKey(from))
                    .forEach(from -> passed.set(position.getOrDefault(from, -1) + 1, end));
        }
        return passed;
    }

    /** The part between two stops that every path passes. */
    private void add(List<Piece> pieces, LayerMark entry, List<LayerMark> between, LayerMark exit) {
        if (between.isEmpty()) {
            return;
        }
        List<List<LayerMark>> lanes = lanes(between);
        boolean skip = exit.from().contains(entry.index());
        if (lanes.size() == 1 && !skip) {
            pieces.addAll(levels(between, exit));
            return;
        }
        List<List<Piece>> parts = lanes.stream().map(lane -> chain(entry, lane, Optional.of(exit))).toList();
        if (exit.layer() instanceof Multiply && skip) {
            pieces.add(new Step(Family.MERGE, heights.of(exit) * GATE, true, 1));
        } else if (exit.layer() instanceof Concat && skip && lanes.size() == 1 && grows(entry, exit)) {
            addDense(pieces, Pieces.typical(parts.getFirst()));
        } else {
            pieces.add(new Fork(parts, skip, exit.layer() instanceof Merge merge ? merge : new Concat()));
        }
    }

    private static void addDense(List<Piece> pieces, Step layer) {
        if (!pieces.isEmpty() && pieces.getLast() instanceof Dense(Step first, int layers)) {
            pieces.set(pieces.size() - 1, new Dense(first, layers + 1));
        } else {
            pieces.add(new Dense(layer, 1));
        }
    }

    /** Whether the whole entry is kept beside the layers added to it. */
    private static boolean grows(LayerMark entry, LayerMark exit) {
        return exit.out().size() > entry.out().size();
    }

    /** Connected stops form one lane. */
    private static List<List<LayerMark>> lanes(List<LayerMark> between) {
        Map<Integer, Integer> laneOf = new HashMap<>();
        between.forEach(stop -> laneOf.put(stop.index(), stop.index()));
        for (LayerMark stop : between) {
            for (int from : stop.from()) {
                if (laneOf.get(from) instanceof Integer other) {
                    int own = laneOf.get(stop.index());
                    laneOf.replaceAll((_, lane) -> lane == own ? other : lane);
                }
            }
        }
        Map<Integer, List<LayerMark>> lanes = new TreeMap<>();
        between.forEach(stop -> lanes.computeIfAbsent(laneOf.get(stop.index()), _ -> new ArrayList<>()).add(stop));
        return List.copyOf(lanes.values());
    }

    /** Crossing paths: stops at the same distance from the entry are drawn above one another. */
    private List<Piece> levels(List<LayerMark> between, LayerMark exit) {
        Map<Integer, Integer> level = new HashMap<>();
        Map<Integer, List<List<Piece>>> steps = new TreeMap<>();
        for (LayerMark stop : between) {
            int own = 1 + stop.from().stream().mapToInt(from -> level.getOrDefault(from, 0)).max().orElse(0);
            level.put(stop.index(), own);
            if (!(stop.layer() instanceof Merge)) {
                steps.computeIfAbsent(own, _ -> new ArrayList<>()).add(List.of(heights.step(stop)));
            }
        }
        Merge merge = exit.layer() instanceof Merge known ? known : new Concat();
        return steps.values().stream().flatMap(lanes -> lanes.size() == 1 ? lanes.getFirst().stream()
                : Stream.of(new Fork(lanes, false, merge))).toList();
    }
}
