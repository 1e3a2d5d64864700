package org.gabor.app.look;

import org.gabor.app.runs.FilterTiles.Scale;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.Statistics;

/**
 * The maps of a layer: from 0 to the largest value in viridis, or, if there are values below 0, symmetric about 0 in the signed
 * scale. A vector is a map of one pixel per value.
 *
 * @param range whether each map has a range of its own
 */
public record MapTiles(FeatureMaps maps, Scale range) implements Tiles {

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
        Statistics limits = switch (range) {
            case EACH -> maps.shape().size() == 1 ? layer() : maps.statistics(tile);
            case LAYER -> layer();
        };
        boolean signed = layer().min() < 0;
        double reach = Math.max(Math.abs(limits.min()), Math.abs(limits.max()));
        int[] pixels = new int[maps.mapSize()];
        for (int i = 0; i < pixels.length; i++) {
            double share = reach == 0 ? 0 : maps.values()[tile * pixels.length + i] / reach;
            pixels[i] = signed ? ColorScale.DIVERGING.argb(share) : ColorScale.VIRIDIS.argb(share);
        }
        return pixels;
    }

    private Statistics layer() {
        return Statistics.of(maps.values());
    }
}
