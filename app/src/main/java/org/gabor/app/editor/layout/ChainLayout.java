package org.gabor.app.editor.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.gabor.app.editor.Spacing;
import org.gabor.app.geom.Point;

/** Lays out a chain from top to bottom and wraps it into as few columns of similar height as possible. */
final class ChainLayout {

    private final Level chain;

    private ChainLayout(Level chain) {
        this.chain = chain;
    }

    static Box of(Level chain, double height) {
        return new ChainLayout(chain).layout(height);
    }

    private Box layout(double height) {
        List<List<Integer>> columns = wrap(height);
        int fewest = columns.size();
        double lower = tallestPart();
        List<List<Integer>> balanced = wrap(lower);
        while (balanced.size() > fewest) {
            lower += 4;
            balanced = wrap(lower);
        }
        return place(balanced);
    }

    /** Fills column after column; a part higher than {@code height} gets its own column. */
    private List<List<Integer>> wrap(double height) {
        List<List<Integer>> columns = new ArrayList<>();
        double used = 0;
        for (int i = 0; i < chain.parts().size(); i++) {
            used += i == 0 ? 0 : gap(i) + partHeight(i);
            if (columns.isEmpty() || used + joinedBelow(i) > height && !chain.parts().get(i).joined()) {
                columns.add(new ArrayList<>());
                used = partHeight(i);
            }
            columns.getLast().add(i);
        }
        return columns;
    }

    /** The parts that must follow in the same column: a part with a branch beside it, which leaves from this one. */
    private double joinedBelow(int i) {
        return i + 1 < chain.parts().size() && chain.parts().get(i + 1).joined() ? gap(i + 1) + partHeight(i + 1) : 0;
    }

    private Box place(List<List<Integer>> columns) {
        LinkedHashMap<Box, Point> parts = new LinkedHashMap<>();
        double left = 0;
        for (List<Integer> column : columns) {
            double axis = left + column.stream().map(this::box).mapToDouble(box -> box.axis() - box.inset()).max().orElse(0);
            double y = 0;
            double right = left;
            for (int i : column) {
                Box box = box(i);
                y += i == column.getFirst() ? 0 : gap(i);
                parts.put(box, new Point(axis - box.axis(), y));
                y += box.height();
                right = Math.max(right, axis - box.axis() + box.width() - box.inset());
            }
            left = right + Spacing.COLUMN;
        }
        return Box.around(parts);
    }

    /** The gap above part {@code i}. */
    private double gap(int i) {
        return chain.parts().get(i).joined() || chain.branches(i - 1, i) ? Spacing.BRANCH : Spacing.EDGE;
    }

    private double tallestPart() {
        return chain.parts().stream().mapToDouble(part -> part.box().height()).max().orElse(0);
    }

    private double partHeight(int i) {
        return box(i).height();
    }

    private Box box(int i) {
        return chain.parts().get(i).box();
    }
}
