package org.gabor.app.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A curve of any length in bounded memory: the newest values in full, older values in buckets of equal size with their minimum
 * and maximum, so that no spike is lost. If the buckets run out, neighbours merge.
 */
public final class MetricSeries {

    /** A value at an epoch. */
    public record Point(double x, double y) {}

    static final int WINDOW = 256;
    static final int BUCKETS = 512;

    private final List<Bucket> buckets = new ArrayList<>();
    private final Deque<Point> window = new ArrayDeque<>();
    private int stride = 1;

    /** Adds a value; {@code x} must not be below the last one. NaN and infinite values are ignored. */
    public void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        window.addLast(new Point(x, y));
        if (window.size() > WINDOW) {
            addToBucket(window.removeFirst());
        }
    }

    private void addToBucket(Point point) {
        if (buckets.isEmpty() || buckets.getLast().count == stride) {
            if (buckets.size() == BUCKETS) {
                mergeNeighbours();
            }
            buckets.add(new Bucket(point));
        } else {
            buckets.getLast().add(point);
        }
    }

    private void mergeNeighbours() {
        List<Bucket> merged = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i += 2) {
            merged.add(buckets.get(i).merge(buckets.get(i + 1)));
        }
        buckets.clear();
        buckets.addAll(merged);
        stride *= 2;
    }

    /** Removes all values after {@code x}, because a run that resumes from a checkpoint repeats them. */
    public void truncateAfter(double x) {
        window.removeIf(point -> point.x > x);
        buckets.removeIf(bucket -> bucket.last > x);
    }

    public boolean isEmpty() {
        return window.isEmpty() && buckets.isEmpty();
    }

    public Optional<Point> last() {
        return Optional.ofNullable(window.peekLast());
    }

    /** The points for drawing, in order: at most two per bucket, then the recent values. */
    public List<Point> points() {
        List<Point> points = new ArrayList<>(2 * buckets.size() + window.size());
        buckets.forEach(bucket -> bucket.extremes(points));
        points.addAll(window);
        return points;
    }

    /**
     * The exponential moving average with bias correction (as in Kingma and Ba 2015, section 3).
     *
     * @param smoothing weight of the past over one {@code unit} of x, in [0, 1); 0 returns the values unchanged
     */
    public List<Point> smoothed(double smoothing, double unit) {
        if (smoothing == 0) {
            return points();
        }
        List<Point> smooth = new ArrayList<>(buckets.size() + window.size());
        Average average = new Average(smoothing, unit);
        buckets.forEach(bucket -> smooth.add(average.next(bucket.middle(), bucket.count)));
        window.forEach(point -> smooth.add(average.next(point, 1)));
        return smooth;
    }

    private static final class Average {
        private final double smoothing;
        private final double unit;
        private double sum;
        private double weight;
        private double lastX = Double.NaN;

        Average(double smoothing, double unit) {
            this.smoothing = smoothing;
            this.unit = unit;
        }

        Point next(Point point, int count) {
            double kept = Double.isNaN(lastX) ? 0 : Math.pow(smoothing, (point.x - lastX) / unit);
            sum = kept * sum + count * point.y;
            weight = kept * weight + count;
            lastX = point.x;
            return new Point(point.x, sum / weight);
        }
    }

    private static final class Bucket {
        private final double first;
        private double last;
        private Point low;
        private Point high;
        private double sum;
        private int count;

        Bucket(Point point) {
            first = last = point.x;
            low = high = point;
            sum = point.y;
            count = 1;
        }

        void add(Point point) {
            last = point.x;
            low = point.y < low.y ? point : low;
            high = point.y > high.y ? point : high;
            sum += point.y;
            count++;
        }

        Bucket merge(Bucket next) {
            last = next.last;
            low = next.low.y < low.y ? next.low : low;
            high = next.high.y > high.y ? next.high : high;
            sum += next.sum;
            count += next.count;
            return this;
        }

        Point middle() {
            return new Point((first + last) / 2, sum / count);
        }

        void extremes(List<Point> into) {
            if (low.equals(high)) {
                into.add(low);
            } else {
                into.add(low.x <= high.x ? low : high);
                into.add(low.x <= high.x ? high : low);
            }
        }
    }
}
