package org.gabor.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.gabor.app.cli.output.TextTable;
import org.gabor.app.cli.output.TextTable.Align;
import org.gabor.app.editor.RowText;
import org.gabor.app.editor.TotalsText;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;

/** A comparison as text: the totals as a table, then one line per block, indented by depth. */
final class ComparisonText {

    private static final int WIDTH = 100;
    private static final int INDENT = 4;

    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Lines have at most {@link #WIDTH} characters and break between words. */
    List<String> lines() {
        TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
        table.row("", comparison.left().name(), comparison.right().name(), "");
        TotalsText.of(comparison).forEach(line -> table.row(line.title(), line.left(), line.right(), line.factor()));
        lines.addAll(table.lines());
        lines.add("");
        lines.add("= same   + added   − removed   ~ changed, left → right");
        rows(comparison.rows(), 0);
        return lines;
    }

    /** Merges consecutive unchanged rows into one line. */
    private void rows(List<Row> rows, int depth) {
        for (int i = 0; i < rows.size(); i++) {
            int last = i;
            while (rows.get(i) instanceof Row.Same && last + 1 < rows.size() && rows.get(last + 1) instanceof Row.Same) {
                last++;
            }
            if (last == i) {
                row(rows.get(i), depth);
            } else {
                line(depth, "= %s … %s".formatted(RowText.title(List.of(rows.get(i).left().getFirst())),
                        RowText.title(List.of(rows.get(last).left().getLast()))));
            }
            i = last;
        }
    }

    private void row(Row row, int depth) {
        String name = RowText.mark(row) + " " + RowText.title(row) + (row.times() == 1 ? "" : " (×" + row.times() + ")");
        String detail = RowText.detail(row);
        switch (row) {
            case Row.Same _ -> line(depth, name);
            case Row.Added _, Row.Removed _ -> line(depth, name + ": " + detail + cost(row));
            case Row.Changed changed when RowText.opens(row) -> {
                line(depth, name + cost(row));
                rows(changed.rows(), depth + 1);
            }
            case Row.Changed _ -> line(depth, name + ": " + detail);
        }
    }

    private String cost(Row row) {
        String parameters = RowText.parameters(comparison, row);
        return parameters.isEmpty() ? "" : ", " + parameters + " parameters";
    }

    /** Wraps text between words; continuation lines are indented further. */
    private void line(int depth, String text) {
        String indent = " ".repeat(INDENT * depth);
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indent + " ".repeat(INDENT));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
