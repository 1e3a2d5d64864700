package org.gabor.app.editor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Numbers layers in the usual way: conv1, conv2, … */
public final class Labels {

    private final Set<String> taken;

    public Labels(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** Returns {@code wanted} if it is free, else its stem with the first free number; the result then counts as taken. */
    public String claim(String wanted) {
        String stem = wanted.replaceFirst("\\d+$", "");
        String free = taken.contains(wanted)
                ? Stream.iterate(stem.equals(wanted) ? 2 : 1, n -> n + 1).map(n -> stem + n)
                        .filter(label -> !taken.contains(label)).findFirst().orElseThrow()
                : wanted;
        taken.add(free);
        return free;
    }

    /** Converts a label to a path component: {@code my layer} becomes {@code my_layer}. */
    public static String asPath(String label) {
        String plain = label.strip().replaceAll("[^A-Za-z0-9_]+", "_");
        return plain.isEmpty() ? "layer" : plain;
    }
}
