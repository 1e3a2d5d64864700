package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.compare.Aligner.Pair;
import org.gabor.graph.compare.Block.Compound;
import org.gabor.graph.compare.Block.Single;
import org.gabor.graph.compare.Row.Added;
import org.gabor.graph.compare.Row.Changed;
import org.gabor.graph.compare.Row.Removed;
import org.gabor.graph.compare.Row.Same;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.StochasticDepth;

/** Aligns two networks, from the outermost blocks inwards. */
final class RowBuilder {

    private final BlockIds exact = new BlockIds(layer -> layer, false);
    private final BlockIds titled = new BlockIds(layer -> layer, true);
    private final BlockIds alike = new BlockIds(RowBuilder::withoutDropRate, false);
    private final Aligner aligner = new Aligner(exact, titled);

    private RowBuilder() {}

    static List<Row> rows(Inference left, Inference right) {
        RowBuilder builder = new RowBuilder();
        List<Block> before = builder.numbered(left);
        List<Block> after = builder.numbered(right);
        List<Row> rows = builder.lined(unwrapped(before, after), unwrapped(after, before));
        return builder.finished(rows, new EdgeChanges(left, right, rows));
    }

    /** Without a group around most of the network that the other one lacks, such as torchvision's {@code features}. */
    private static List<Block> unwrapped(List<Block> blocks, List<Block> others) {
        int all = blocks.stream().mapToInt(block -> block.nodes().size()).sum();
        return blocks.stream().flatMap(block -> block instanceof Compound group && 2 * group.nodes().size() > all
                && others.stream().noneMatch(other -> other.title().equals(group.title()))
                        ? group.blocks().stream() : Stream.of(block))
                .toList();
    }

    private List<Block> numbered(Inference network) {
        List<Block> blocks = BlockTree.of(network.graph());
        Stream.of(exact, titled, alike).forEach(numbering -> numbering.add(blocks, network.adjacency()));
        return blocks;
    }

    /** The rate grows from block to block by a rule: blocks that differ only in it are shown as repeated. */
    private static Layer withoutDropRate(Layer layer) {
        return layer instanceof StochasticDepth ? new StochasticDepth(0) : layer;
    }

    // ---- one row for each pair, and for each block without a counterpart

    private List<Row> lined(List<Block> left, List<Block> right) {
        List<Row> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Pair pair : aligner.align(left, right)) {
            single(left.subList(i, pair.left()), right.subList(j, pair.right()), rows);
            rows.add(row(left.get(pair.left()), right.get(pair.right())));
            i = pair.left() + 1;
            j = pair.right() + 1;
        }
        single(left.subList(i, left.size()), right.subList(j, right.size()), rows);
        return rows;
    }

    private static void single(List<Block> left, List<Block> right, List<Row> rows) {
        left.forEach(block -> rows.add(new Removed(List.of(block))));
        right.forEach(block -> rows.add(new Added(List.of(block))));
    }

    private Row row(Block left, Block right) {
        List<Block> before = List.of(left);
        List<Block> after = List.of(right);
        if (aligner.equal(left, right)) {
            return new Same(before, after);
        }
        return switch (left) {
            case Single(var a) when right instanceof Single(var b) ->
                    new Changed(before, after, Setting.differing(a, b), false, List.of());
            case Compound a when right instanceof Compound b ->
                    new Changed(before, after, List.of(), false, lined(a.blocks(), b.blocks()));
            case Single _, Compound _ -> throw new IllegalStateException("A layer never corresponds to a group.");
        };
    }

    // ---- changed inputs, and repeated rows as one

    private List<Row> finished(List<Row> rows, EdgeChanges rewiring) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row next = finished(row, rewiring);
            Optional<Row> both = joined.isEmpty() ? Optional.empty() : join(joined.getLast(), next);
            both.ifPresent(_ -> joined.removeLast());
            joined.add(both.orElse(next));
        }
        return joined;
    }

    private Row finished(Row row, EdgeChanges rewiring) {
        return switch (row) {
            case Same(var left, var right) when rewiring.between(left.getFirst(), right.getFirst()) ->
                    new Changed(left, right, List.of(), true, List.of());
            case Changed(var left, var right, var settings, _, var rows) -> new Changed(left, right, settings,
                    rows.isEmpty() && rewiring.between(left.getFirst(), right.getFirst()), finished(rows, rewiring));
            case Same _, Added _, Removed _ -> row;
        };
    }

    private Optional<Row> join(Row first, Row next) {
        return switch (next) {
            case Same(var left, var right) when first instanceof Same && alike(first, next) ->
                    Optional.of(new Same(both(first.left(), left), both(first.right(), right)));
            case Added(var right) when first instanceof Added && alike(first, next) ->
                    Optional.of(new Added(both(first.right(), right)));
            case Removed(var left) when first instanceof Removed && alike(first, next) ->
                    Optional.of(new Removed(both(first.left(), left)));
            case Changed change when first instanceof Changed(var left, var right, var settings, var inputsChanged, var rows)
                    && (alike(first, next) || ChangeSummary.of((Changed) first).equals(ChangeSummary.of(change))) ->
                    Optional.of(new Changed(
                            both(left, change.left()), both(right, change.right()), settings, inputsChanged, rows));
            case Same _, Added _, Removed _, Changed _ -> Optional.empty();
        };
    }

    private boolean alike(Row first, Row next) {
        return alike(first.left(), next.left()) && alike(first.right(), next.right());
    }

    private boolean alike(List<Block> first, List<Block> next) {
        return first.isEmpty() && next.isEmpty() || alike.of(first.getLast()) == alike.of(next.getFirst());
    }

    private static List<Block> both(List<Block> first, List<Block> next) {
        return Stream.concat(first.stream(), next.stream()).toList();
    }
}
