package org.gabor.graph.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dotted, hierarchical name such as {@code layer3.0.conv2}. It determines the canvas's groups, is the prefix of a
 * parameter's name and the key in a checkpoint, and for the networks torchvision has it is its {@code state_dict} key.
 */
public record Path(String value) implements Comparable<Path> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

    public Path {
        Objects.requireNonNull(value);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A path is made of letters, digits, _, - and dots between, got \"" + value + "\".");
        }
    }

    /** This path followed by {@code name}, which may itself be dotted. */
    public Path child(String name) {
        return new Path(value + "." + name);
    }

    /** All but the last part; empty at the top level. */
    public Optional<Path> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new Path(value.substring(0, dot)));
    }

    /** The last part. */
    public String name() {
        return value.substring(value.lastIndexOf('.') + 1);
    }

    public boolean isInside(Path group) {
        return value.startsWith(group.value + ".");
    }

    @Override
    public int compareTo(Path other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
