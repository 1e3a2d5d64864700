package org.gabor.app.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.gabor.app.editor.face.LayerFace;
import org.gabor.app.text.NumberText;
import org.gabor.graph.analysis.NodeCost;
import org.gabor.graph.compare.Block;
import org.gabor.graph.compare.ChangeSummary;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;
import org.gabor.graph.model.Node;

/** The text of one row of a comparison. */
public final class RowText {

    /** A detail longer than this is replaced by a count of the rows inside. */
    private static final int SHORT = 150;

    private RowText() {}

    /** Whether the rows inside are clearer than this row's own detail. */
    public static boolean opens(Row row) {
        return row instanceof Row.Changed changed && !changed.rows().isEmpty() && detail(row).length() > SHORT;
    }

    /** {@code same}, {@code added}, {@code removed} or {@code changed}. */
    public static String kind(Row row) {
        return switch (row) {
            case Row.Same _ -> "same";
            case Row.Added _ -> "added";
            case Row.Removed _ -> "removed";
            case Row.Changed _ -> "changed";
        };
    }

    /** The kind as one character, which doesn't depend on colours. */
    public static String mark(Row row) {
        return switch (row) {
            case Row.Same _ -> "=";
            case Row.Added _ -> "+";
            case Row.Removed _ -> "−";
            case Row.Changed _ -> "~";
        };
    }

    /** The blocks' names: {@code block 2}, {@code block 2 … block 4}; names of the left network if it has the blocks. */
    public static String title(Row row) {
        return title(row.left().isEmpty() ? row.right() : row.left());
    }

    public static String title(List<Block> blocks) {
        return switch (blocks.size()) {
            case 0 -> "";
            case 1 -> blocks.getFirst().title();
            default -> blocks.getFirst().title() + " … " + blocks.getLast().title();
        };
    }

    /** The change; for added, removed and unchanged blocks their description. */
    public static String detail(Row row) {
        return switch (row) {
            case Row.Same(var left, _) -> what(left.getFirst());
            case Row.Added(var right) -> what(right.getFirst());
            case Row.Removed(var left) -> what(left.getFirst());
            case Row.Changed changed -> renamed(changed) + String.join("; ", ChangeSummary.of(changed));
        };
    }

    /** The detail; for a row that {@linkplain #opens opens}, the number of rows inside by kind: {@code 2 changed, 1 added}. */
    public static String summary(Row row) {
        return row instanceof Row.Changed changed && opens(row)
                ? changed.rows().stream().filter(inner -> !(inner instanceof Row.Same))
                        .collect(Collectors.groupingBy(RowText::kind, LinkedHashMap::new, Collectors.summingInt(Row::times)))
                        .entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey()).collect(Collectors.joining(", "))
                : detail(row);
    }

    private static String renamed(Row.Changed row) {
        String after = title(row.right());
        return title(row).equals(after) ? "" : "now " + after + "; ";
    }

    private static String what(Block block) {
        return switch (block) {
            case Block.Single(Node node) -> List.of(node.layer().type(), LayerFace.of(node.layer()).caption().details()).stream()
                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
            case Block.Compound group -> group.nodes().size() == 1 ? "1 layer" : group.nodes().size() + " layers";
        };
    }

    /** The blocks' parameters: {@code 73,984}, {@code 36,864 → 147,456}; empty if there are none. */
    public static String parameters(Comparison comparison, Row row) {
        NodeCost before = comparison.left().cost(row.left());
        NodeCost after = comparison.right().cost(row.right());
        boolean oneSided = row.left().isEmpty() || row.right().isEmpty();
        if (oneSided || before.parameters() == after.parameters()) {
            long count = Math.max(before.parameters(), after.parameters());
            return count == 0 ? "" : NumberText.grouped(count);
        }
        return NumberText.grouped(before.parameters()) + " → " + NumberText.grouped(after.parameters());
    }
}
