package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short summary of a changed block. */
public final class ChangeSummary {

    /** A layer's changed setting, and what the layer is called. */
    private record Change(String where, Setting setting) {

        boolean undoneBy(Change other) {
            return setting.left().equals(other.setting.right()) && setting.right().equals(other.setting.left());
        }
    }

    private final Map<String, List<String>> gone = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<String> inputsChanged = new ArrayList<>();

    private ChangeSummary() {}

    /** {@code conv3, bn3 added}, {@code stride moved from conv1 to conv2}, {@code conv2 groups 1 → 32}. */
    public static List<String> of(Row.Changed row) {
        ChangeSummary summary = new ChangeSummary();
        summary.collect(row, "");
        List<String> phrases = summary.phrases();
        return phrases.isEmpty() ? List.of("other inputs") : phrases;
    }

    private void collect(Row.Changed row, String where) {
        row.settings().forEach(setting -> changes.add(new Change(where, setting)));
        if (row.inputsChanged()) {
            inputsChanged.add(where);
        }
        for (Row inner : row.rows()) {
            switch (inner) {
                case Row.Changed changed -> collect(changed, within(where, changed.left().getFirst()));
                case Row.Added(var blocks) -> names("added", where, blocks);
                case Row.Removed(var blocks) -> names("removed", where, blocks);
                case Row.Same _ -> {}
            }
        }
    }

    private void names(String verb, String where, List<Block> blocks) {
        blocks.forEach(block -> gone.computeIfAbsent(verb, _ -> new ArrayList<>()).add(within(where, block)));
    }

    private static String within(String where, Block block) {
        return where.isEmpty() ? block.title() : where + " " + block.title();
    }

    private List<String> phrases() {
        Stream<String> counts = gone.entrySet().stream().map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey());
        List<String> moved = moves();
        Map<String, List<String>> bySetting = changes.stream().collect(Collectors.groupingBy(
                change -> change.setting().text(), LinkedHashMap::new, Collectors.mapping(Change::where, Collectors.toList())));
        Stream<String> settings = bySetting.entrySet().stream()
                .map(entry -> (String.join(", ", entry.getValue()) + " " + entry.getKey()).strip());
        Stream<String> edges = inputsChanged.stream().map(where -> (where + " takes other inputs").strip());
        return Stream.of(counts, moved.stream(), settings, edges).flatMap(stream -> stream).toList();
    }

    /** Reports a stride that one layer lost and another got as moved, instead of two changes. */
    private List<String> moves() {
        List<Change> strides = changes.stream().filter(change -> change.setting().name().equals("stride")).toList();
        List<String> moves = new ArrayList<>();
        for (Change from : strides) {
            Optional<Change> to = from.setting().right().equals("1")
                    ? strides.stream().filter(from::undoneBy).filter(changes::contains).findFirst() : Optional.empty();
            to.ifPresent(target -> {
                changes.removeAll(List.of(from, target));
                moves.add("stride moved from %s to %s".formatted(from.where(), target.where()));
            });
        }
        return moves;
    }
}
