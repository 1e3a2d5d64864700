package org.gabor.engine.probe;

/**
 * A view into a network: plain values with a shape, without native memory. Each kind of observation is a record that is listed
 * here, with its name in files and on the socket, and has a way to draw it.
 */
public sealed interface Observation
        permits Attribution, Confusion, Distributions, EmbeddedImages, FeatureMaps, FilterBank, FiredUnits, FoundImage,
        GradientNorms, InputImage, LayerFeatures, LayerStatistics, MaximizedImage, NormStatistics, PixelArithmetic,
        RandomizedMaps, Reconstructions, SampleScores, SplitScores, Thumbnails, UpdateRatios, WeightNorms {

    /** Whether a run's log stores it; false if it is large and stored elsewhere, or not at all. */
    default boolean logged() {
        return true;
    }
}
