package org.gabor.graph.compare;

import java.util.List;

/** One line of a comparison: blocks of the left network beside those of the right one. Equal lines in a row are one. */
public sealed interface Row {

    /** The blocks of the left network, in order; none if something was added. */
    List<Block> left();

    /** The blocks of the right network; none if something was removed. */
    List<Block> right();

    /** The number of equal lines that this row represents. */
    default int times() {
        return Math.max(left().size(), right().size());
    }

    /** Blocks with the same structure and settings on both sides. */
    record Same(List<Block> left, List<Block> right) implements Row {}

    record Added(List<Block> right) implements Row {

        @Override
        public List<Block> left() {
            return List.of();
        }
    }

    record Removed(List<Block> left) implements Row {

        @Override
        public List<Block> right() {
            return List.of();
        }
    }

    /**
     * Blocks that correspond but differ.
     *
     * @param settings the differing settings of two layers; empty for groups
     * @param inputsChanged whether inputs come from other sources
     * @param rows the content of groups, of the first one if there are several; empty for layers
     */
    record Changed(List<Block> left, List<Block> right, List<Setting> settings, boolean inputsChanged, List<Row> rows)
            implements Row {

        public Changed {
            settings = List.copyOf(settings);
            rows = List.copyOf(rows);
        }
    }
}
