package org.gabor.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tables for {@code docs/benchmarks.md}, one for each mode, which grow with every race. */
final class Report {

    private record Result(Mode mode, Race race, Map<Program, Standing> standings) {}

    private final List<Result> results = new ArrayList<>();
    private double limit;

    void add(Mode mode, Race race, Map<Program, Standing> standings) {
        results.add(new Result(mode, race, standings));
    }

    /** Operations per second that the machine was seen to reach. */
    void limit(double operationsPerSecond) {
        limit = Math.max(limit, operationsPerSecond);
    }

    String text(String method) {
        List<String> lines = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            List<Result> ofMode = results.stream().filter(result -> result.mode() == mode).toList();
            if (!ofMode.isEmpty()) {
                lines.addAll(head(mode));
                ofMode.forEach(result -> lines.addAll(rows(result)));
                lines.add("");
            }
        }
        lines.add("The machine's limit: %.0f GFLOP/s in f32. %s".formatted(limit / 1e9, method));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static List<String> head(Mode mode) {
        List<String> columns = new ArrayList<>(List.of("network", "program", "images/s"));
        mode.yardsticks().forEach(program -> columns.add("ratio to " + program.title()));
        columns.addAll(List.of("peak memory, MB", "GFLOP/s", "of the f32 limit"));
        return List.of("### " + mode.title(), "", row(columns), "|---".repeat(columns.size()) + "|");
    }

    private List<String> rows(Result result) {
        return result.standings().entrySet().stream().map(entry -> row(cells(result, entry.getKey(), entry.getValue()))).toList();
    }

    private List<String> cells(Result result, Program program, Standing standing) {
        double speed = standing.perSecond(result.race().batch());
        double operations = speed * result.race().operationsPerImage() * result.mode().passes();
        List<String> cells = new ArrayList<>(List.of(result.race().title(), program.title(), "%.1f".formatted(speed)));
        result.mode().yardsticks().forEach(other -> cells.add(standing.ratioTo(result.standings().get(other))));
        cells.addAll(List.of("%.0f".formatted(standing.peakMemory() / 1e6), "%.0f".formatted(operations / 1e9),
                "%.0f %%".formatted(100 * operations / limit)));
        return cells;
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
