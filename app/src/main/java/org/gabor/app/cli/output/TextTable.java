package org.gabor.app.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text in aligned columns, two spaces apart. */
public final class TextTable {

    /** The alignment of a column. */
    public enum Align { LEFT, RIGHT }

    private final List<Align> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(Align... columns) {
        this.columns = List.of(columns);
    }

    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines, without trailing spaces. */
    public List<String> lines() {
        int[] widths = IntStream.range(0, columns.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> pad(row.get(column), widths[column], columns.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String cell, int width, Align align) {
        String space = " ".repeat(width - cell.length());
        return switch (align) {
            case LEFT -> cell + space;
            case RIGHT -> space + cell;
        };
    }
}
