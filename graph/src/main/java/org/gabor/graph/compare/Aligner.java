package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gabor.graph.compare.Block.Compound;
import org.gabor.graph.compare.Block.Single;
import org.gabor.graph.layer.Layer;

/**
 * Aligns two lists of blocks with minimal cost: an edit distance (Levenshtein 1966) in which removing a layer or
 * adding one costs {@link #LAYER}, and turning one block into another costs the changes inside it, but never more
 * than replacing it. Blocks of different kinds, or with different names and little in common, are never turned into
 * each other.
 */
final class Aligner {

    private static final int LAYER = 8;
    /** For a layer; for a group {@link #LAYER}, so that the first block of a stage goes with the first. */
    private static final int RENAMED = 1;
    private static final int CHANGED = 1;
    private static final int ALL_SETTINGS = 5;
    private static final int OTHER_TYPE = 10;
    private static final int NEVER = 1_000_000_000;
    /** Groups of different names are one changed group only if turning one into the other spares this much of replacing it. */
    private static final double LIKE = 0.6;

    /** Two corresponding blocks, by their indices. */
    record Pair(int left, int right) {}

    private final BlockIds exact;
    private final BlockIds titled;
    private final Map<Long, Integer> distances = new HashMap<>();
    private final Map<Layer, Map<String, String>> words = new HashMap<>();

    Aligner(BlockIds exact, BlockIds titled) {
        this.exact = exact;
        this.titled = titled;
    }

    boolean equal(Block left, Block right) {
        return exact.of(left) == exact.of(right);
    }

    /** The corresponding blocks, in order; symmetric in left and right. */
    List<Pair> align(List<Block> left, List<Block> right) {
        return isFirst(left, right)
                ? trace(left, right)
                : trace(right, left).stream().map(pair -> new Pair(pair.right(), pair.left())).toList();
    }

    private static boolean isFirst(List<Block> left, List<Block> right) {
        return left.size() == right.size() ? left.toString().compareTo(right.toString()) <= 0 : left.size() < right.size();
    }

    private List<Pair> trace(List<Block> left, List<Block> right) {
        int[][] table = table(left, right);
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            Block a = left.get(i);
            Block b = right.get(j);
            if (table[i][j] == table[i + 1][j + 1] + distance(a, b)) {
                pairs.add(new Pair(i, j));
                i++;
                j++;
            } else if (table[i][j] == table[i + 1][j] + size(a)) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** The cost of aligning the lists from blocks i and j on. */
    private int[][] table(List<Block> left, List<Block> right) {
        int[][] table = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size(); i >= 0; i--) {
            for (int j = right.size(); j >= 0; j--) {
                int least = i == left.size() && j == right.size() ? 0 : Integer.MAX_VALUE;
                least = i < left.size() ? Math.min(least, table[i + 1][j] + size(left.get(i))) : least;
                least = j < right.size() ? Math.min(least, table[i][j + 1] + size(right.get(j))) : least;
                table[i][j] = i < left.size() && j < right.size()
                        ? Math.min(least, table[i + 1][j + 1] + distance(left.get(i), right.get(j)))
                        : least;
            }
        }
        return table;
    }

    /** The cost of turning one into the other. */
    private int distance(Block left, Block right) {
        boolean renamed = !left.title().equals(right.title());
        return switch (left) {
            case Single a when right instanceof Single b -> distance(a, b, renamed) + (renamed ? RENAMED : 0);
            case Compound a when right instanceof Compound b -> distance(a, b, renamed) + (renamed ? LAYER : 0);
            case Single _, Compound _ -> NEVER;
        };
    }

    private int distance(Single left, Single right, boolean renamed) {
        return left.node().layer().getClass() == right.node().layer().getClass()
                ? distances.computeIfAbsent(key(left, right), _ -> settings(left, right))
                : renamed ? NEVER : OTHER_TYPE;
    }

    private int settings(Single left, Single right) {
        Map<String, String> before = words.computeIfAbsent(left.node().layer(), Settings::of);
        Map<String, String> after = words.computeIfAbsent(right.node().layer(), Settings::of);
        long differing = before.keySet().stream().filter(name -> !before.get(name).equals(after.get(name))).count()
                + (left.node().bypassed() == right.node().bypassed() ? 0 : 1)
                + (left.node().owner().isPresent() == right.node().owner().isPresent() ? 0 : 1);
        return differing == 0 ? 0 : CHANGED + (int) (ALL_SETTINGS * differing / (1 + before.size()));
    }

    private int distance(Compound left, Compound right, boolean renamed) {
        if (equal(left, right)) {
            return 0;
        }
        Integer known = distances.get(key(left, right));
        int inside = known == null ? table(left.blocks(), right.blocks())[0][0] : known;
        distances.put(key(left, right), inside);
        int replaced = size(left) + size(right);
        return renamed && inside > (1 - LIKE) * replaced ? NEVER : Math.min(inside, replaced - 1);
    }

    private long key(Block left, Block right) {
        return (long) titled.of(left) << 32 | titled.of(right);
    }

    private static int size(Block block) {
        return LAYER * block.nodes().size();
    }
}
