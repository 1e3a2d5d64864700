package org.gabor.engine.embedding;

import java.util.Arrays;

/**
 * Points of the plane in nested quadrants, each with its number of points and their mean (Barnes and Hut 1986). A quadrant that
 * is small from where one looks acts as its mean.
 */
final class QuadTree {

    /** The largest ratio of a quadrant's side to its distance. */
    private static final double OPENING = 0.5;

    private static final int DEPTH = 40;
    private static final int QUADRANTS = 4;
    private static final int NONE = -1;

    private final double[] points;
    private final double centerX;
    private final double centerY;
    private final double side;
    private int size = 1;
    private int[] children;
    private int[] counts;
    private int[] single;
    private double[] sums;
    private double[] sides;

    /** @param points x and y of each point */
    QuadTree(double[] points) {
        this.points = points;
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < points.length; i++) {
            low[i % 2] = Math.min(low[i % 2], points[i]);
            high[i % 2] = Math.max(high[i % 2], points[i]);
        }
        centerX = (low[0] + high[0]) / 2;
        centerY = (low[1] + high[1]) / 2;
        side = Math.max(high[0] - low[0], high[1] - low[1]);
        allocate(Math.max(16, 2 * points.length));
        sides[0] = side;
        single[0] = NONE;
        for (int i = 0; i < points.length / 2; i++) {
            insert(i);
        }
    }

    private void allocate(int capacity) {
        children = new int[QUADRANTS * capacity];
        counts = new int[capacity];
        single = new int[capacity];
        sums = new double[2 * capacity];
        sides = new double[capacity];
    }

    private void grow() {
        int capacity = 2 * counts.length;
        children = Arrays.copyOf(children, QUADRANTS * capacity);
        counts = Arrays.copyOf(counts, capacity);
        single = Arrays.copyOf(single, capacity);
        sums = Arrays.copyOf(sums, 2 * capacity);
        sides = Arrays.copyOf(sides, capacity);
    }

    private void insert(int point) {
        int node = 0;
        double x = centerX;
        double y = centerY;
        double half = side / 2;
        for (int depth = 0; depth < DEPTH; depth++) {
            if (counts[node] == 0) {
                break;
            }
            if (single[node] != NONE) {
                int moved = single[node];
                single[node] = NONE;
                count(child(node, quadrant(moved, x, y), half), moved);
            }
            int quadrant = quadrant(point, x, y);
            count(node, point);
            node = child(node, quadrant, half);
            half /= 2;
            x += (quadrant & 1) == 0 ? -half : half;
            y += (quadrant & 2) == 0 ? -half : half;
        }
        count(node, point);
    }

    private int quadrant(int point, double x, double y) {
        return (points[2 * point] < x ? 0 : 1) + (points[2 * point + 1] < y ? 0 : 2);
    }

    /** Counts a point; the first one of a quadrant is remembered. */
    private void count(int node, int point) {
        single[node] = counts[node] == 0 ? point : NONE;
        counts[node]++;
        sums[2 * node] += points[2 * point];
        sums[2 * node + 1] += points[2 * point + 1];
    }

    private int child(int node, int quadrant, double half) {
        int at = QUADRANTS * node + quadrant;
        if (children[at] == 0) {
            if (size == counts.length) {
                grow();
            }
            single[size] = NONE;
            sides[size] = half;
            children[at] = size++;
        }
        return children[at];
    }

    /**
     * Sums the forces of all other points on some points.
     *
     * @param forces x and y of (1 + d²)⁻² · (yᵢ − yⱼ) summed over j; d is the distance
     * @param norms (1 + d²)⁻¹ summed over j
     */
    void repulsion(int from, int to, double[] forces, double[] norms) {
        int[] stack = new int[QUADRANTS * (DEPTH + 2)];
        for (int i = from; i < to; i++) {
            repulsion(i, stack, forces, norms);
        }
    }

    private void repulsion(int point, int[] stack, double[] forces, double[] norms) {
        double px = points[2 * point];
        double py = points[2 * point + 1];
        double forceX = 0;
        double forceY = 0;
        double norm = 0;
        int depth = 1;
        stack[0] = 0;
        while (depth > 0) {
            int node = stack[--depth];
            double x = px - sums[2 * node] / counts[node];
            double y = py - sums[2 * node + 1] / counts[node];
            double squared = x * x + y * y;
            if (isLeaf(node) || sides[node] * sides[node] < OPENING * OPENING * squared) {
                double pull = 1 / (1 + squared);
                double weight = (single[node] == point ? 0 : counts[node]) * pull;
                norm += weight;
                forceX += weight * pull * x;
                forceY += weight * pull * y;
            } else {
                depth = push(node, stack, depth);
            }
        }
        forces[2 * point] = forceX;
        forces[2 * point + 1] = forceY;
        norms[point] = norm;
    }

    private boolean isLeaf(int node) {
        int at = QUADRANTS * node;
        return children[at] + children[at + 1] + children[at + 2] + children[at + 3] == 0;
    }

    private int push(int node, int[] stack, int depth) {
        int top = depth;
        for (int quadrant = 0; quadrant < QUADRANTS; quadrant++) {
            int child = children[QUADRANTS * node + quadrant];
            if (child != 0) {
                stack[top++] = child;
            }
        }
        return top;
    }
}
