package org.gabor.app.look;

import java.util.Optional;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.Statistics;

/** The maps of a layer. A vector is a map of one pixel per value. */
public final class MapTiles implements Tiles {

    private final FeatureMaps maps;
    private final TileScale scale;
    private final Color color;
    private final double networkReach;
    private final Statistics layer;

    /** How values become colours. */
    public enum Color {
        /** From 0, or the smallest value if that is below 0, to the largest. */
        VIRIDIS,
        /** As {@link #VIRIDIS}, from black to white. */
        GREY,
        /** {@link ColorScale#DIVERGING}, symmetric about 0. */
        SIGNED
    }

    /**
     * @param color empty for the usual one: signed if there are values below 0
     * @param networkReach the largest absolute value of the network's layers, for {@link TileScale#NETWORK}
     */
    public MapTiles(FeatureMaps maps, TileScale scale, Optional<Color> color, double networkReach) {
        this.maps = maps;
        this.scale = scale;
        this.networkReach = networkReach;
        layer = Statistics.of(maps.values());
        this.color = color.orElse(layer.min() < 0 ? Color.SIGNED : Color.VIRIDIS);
    }

    /** The maps in their usual colours, not to the scale of the network. */
    public MapTiles(FeatureMaps maps, TileScale scale) {
        this(maps, scale, Optional.empty(), Double.NaN);
    }

    @Override
    public int count() {
        return maps.count();
    }

    @Override
    public int width() {
        return maps.shape().size() == 1 ? 1 : maps.shape().getLast();
    }

    /** The frames of a video are below each other. */
    @Override
    public int height() {
        return maps.mapSize() / width();
    }

    @Override
    public int[] pixels(int tile) {
        Range range = range(tile);
        double reach = Math.max(-range.low, range.high);
        double width = range.high - range.low;
        int[] pixels = new int[maps.mapSize()];
        for (int i = 0; i < pixels.length; i++) {
            double value = maps.values()[tile * pixels.length + i];
            pixels[i] = colors().argb(switch (color) {
                case VIRIDIS, GREY -> width == 0 ? 0 : (value - range.low) / width;
                case SIGNED -> reach == 0 ? 0 : value / reach;
            });
        }
        return pixels;
    }

    public FeatureMaps maps() {
        return maps;
    }

    public TileScale scale() {
        return scale;
    }

    /** The colours, from {@link #low} to {@link #high}. */
    public ColorScale colors() {
        return switch (color) {
            case VIRIDIS -> ColorScale.VIRIDIS;
            case GREY -> ColorScale.GREY;
            case SIGNED -> ColorScale.DIVERGING;
        };
    }

    /** The value that the first colour stands for; if each map has its own range, of the layer. */
    public double low() {
        return color == Color.SIGNED ? -high() : whole().low;
    }

    /** The value that the last colour stands for; if each map has its own range, of the layer. */
    public double high() {
        return color == Color.SIGNED ? Math.max(-whole().low, whole().high) : whole().high;
    }

    private Range whole() {
        return scale == TileScale.NETWORK ? range(0) : range(layer);
    }

    /** What the ends of the colours stand for; 0 lies between them. */
    private record Range(double low, double high) {}

    private Range range(int tile) {
        boolean vector = maps.shape().size() == 1;
        return switch (scale) {
            case EACH -> range(vector ? layer : maps.statistics(tile));
            case LAYER -> range(layer);
            case NETWORK -> Double.isNaN(networkReach) ? range(layer)
                    : new Range(layer.min() < 0 ? -networkReach : 0, networkReach);
        };
    }

    private static Range range(Statistics values) {
        return new Range(Math.min(0, values.min()), Math.max(0, values.max()));
    }
}
