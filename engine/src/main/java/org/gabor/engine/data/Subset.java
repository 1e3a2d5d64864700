package org.gabor.engine.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.gabor.graph.shape.Shape;

/** Some samples of a data set. */
public final class Subset implements Dataset {

    private final Dataset whole;
    private final int[] chosen;

    private Subset(Dataset whole, int[] chosen) {
        this.whole = whole;
        this.chosen = chosen;
    }

    /** The first {@code limit} images when the classes take turns, each in its own order: as balanced as the set allows. */
    public static Dataset balanced(Dataset whole, int limit) {
        if (limit >= whole.count()) {
            return whole;
        }
        List<Queue<Integer>> byClass = new ArrayList<>();
        whole.classes().forEach(_ -> byClass.add(new ArrayDeque<>()));
        for (int i = 0; i < whole.count(); i++) {
            byClass.get(whole.label(i)).add(i);
        }
        int[] chosen = new int[limit];
        int n = 0;
        for (int turn = 0; n < limit; turn++) {
            Integer next = byClass.get(turn % byClass.size()).poll();
            if (next != null) {
                chosen[n++] = next;
            }
        }
        return new Subset(whole, chosen);
    }

    @Override
    public String title() {
        return whole.title();
    }

    @Override
    public Shape shape() {
        return whole.shape();
    }

    @Override
    public List<String> classes() {
        return whole.classes();
    }

    @Override
    public int count() {
        return chosen.length;
    }

    @Override
    public int label(int i) {
        return whole.label(chosen[i]);
    }

    @Override
    public void read(int i, float[] into, int offset) throws DataException {
        whole.read(chosen[i], into, offset);
    }
}
