package org.gabor.engine.probe;

/**
 * A question about a network's weights or about how it sees one sample. An {@link org.gabor.engine.inspect.Inspector} answers it
 * in prediction mode.
 *
 * @param <O> the answer
 */
public sealed interface Probe<O extends Observation> {

    /** A question about one sample. */
    sealed interface OfSample<O extends Observation> extends Probe<O> {

        /** The sample as the network takes it: C×H×W, C×D×H×W or features in C order, normalized. */
        float[] input();
    }

    /** A question about what raises or lowers the score of a class. */
    sealed interface OfClass<O extends Observation> extends OfSample<O> {

        ClassChoice target();

        /** The same question about another class. */
        OfClass<O> about(ClassChoice other);
    }

    Class<O> answer();

    /** The filters of a convolution, or the weights of a linear layer. */
    record Weights(String layer) implements Probe<FilterBank> {

        @Override
        public Class<FilterBank> answer() {
            return FilterBank.class;
        }
    }

    /** The scores of all classes. */
    record Scores(float[] input) implements OfSample<SampleScores> {

        @Override
        public Class<SampleScores> answer() {
            return SampleScores.class;
        }
    }

    /** Statistics of every layer's output. */
    record Activations(float[] input, ClassChoice target) implements OfClass<LayerStatistics> {

        @Override
        public Activations about(ClassChoice other) {
            return new Activations(input, other);
        }

        @Override
        public Class<LayerStatistics> answer() {
            return LayerStatistics.class;
        }
    }

    /** A layer's output. */
    record Maps(float[] input, String layer) implements OfSample<FeatureMaps> {

        @Override
        public Class<FeatureMaps> answer() {
            return FeatureMaps.class;
        }
    }

    /**
     * How a layer computes one value of its output.
     *
     * @param map channel or feature, from 0
     * @param row from 0; in a video, frames are stacked: frame · height + row
     * @param column from 0
     */
    record Arithmetic(float[] input, String layer, int map, int row, int column) implements OfSample<PixelArithmetic> {

        @Override
        public Class<PixelArithmetic> answer() {
            return PixelArithmetic.class;
        }
    }

    /**
     * The gradient of a class's logit with respect to the input (Simonyan et al. 2013, section 3).
     *
     * @param timesInput whether it is multiplied by the input (Shrikumar et al. 2016)
     */
    record InputGradient(float[] input, ClassChoice target, boolean timesInput) implements OfClass<AttributionMap> {

        @Override
        public InputGradient about(ClassChoice other) {
            return new InputGradient(input, other, timesInput);
        }

        @Override
        public Class<AttributionMap> answer() {
            return AttributionMap.class;
        }
    }

    /**
     * The mean of the gradients of noisy copies (Smilkov et al. 2017, <i>SmoothGrad</i>).
     *
     * @param samples the number of copies
     * @param sigma standard deviation of the noise, as a share of the range of the input's values
     * @param seed determines the noise
     */
    record SmoothGrad(float[] input, ClassChoice target, int samples, double sigma, long seed)
            implements OfClass<AttributionMap> {

        public static final int SAMPLES = 50;
        public static final double SIGMA = 0.15;

        @Override
        public SmoothGrad about(ClassChoice other) {
            return new SmoothGrad(input, other, samples, sigma, seed);
        }

        @Override
        public Class<AttributionMap> answer() {
            return AttributionMap.class;
        }
    }

    /**
     * A layer's maps, summed with the mean of each map's gradient as weight (Selvaraju et al. 2017, <i>Grad-CAM</i>), before
     * the ReLU.
     */
    record GradCam(float[] input, ClassChoice target, String layer) implements OfClass<AttributionMap> {

        @Override
        public GradCam about(ClassChoice other) {
            return new GradCam(input, other, layer);
        }

        @Override
        public Class<AttributionMap> answer() {
            return AttributionMap.class;
        }
    }

    /**
     * Gradients integrated along the line from a baseline to the input, by the midpoint rule (Sundararajan et al. 2017,
     * <i>Axiomatic Attribution</i>). The steps double from {@code minSteps} until the residual is below 5 %, at most to
     * {@code maxSteps}.
     */
    record IntegratedGradients(float[] input, ClassChoice target, Fill baseline, int minSteps, int maxSteps)
            implements OfClass<IntegratedMap> {

        public static final int MIN_STEPS = 32;
        public static final int MAX_STEPS = 512;

        @Override
        public IntegratedGradients about(ClassChoice other) {
            return new IntegratedGradients(input, other, baseline, minSteps, maxSteps);
        }

        @Override
        public Class<IntegratedMap> answer() {
            return IntegratedMap.class;
        }
    }

    /**
     * Scores while a square window covers part of the image (Zeiler and Fergus 2014, section 4.2), at
     * ⌊(H − window) / stride⌋ + 1 rows and as many columns for the width.
     */
    record Occlusion(float[] input, ClassChoice target, int window, int stride, Fill fill) implements OfClass<OcclusionMap> {

        @Override
        public Occlusion about(ClassChoice other) {
            return new Occlusion(input, other, window, stride, fill);
        }

        @Override
        public Class<OcclusionMap> answer() {
            return OcclusionMap.class;
        }
    }

    /**
     * A map while the weights are replaced by random ones, layer by layer from the scores down (Adebayo et al. 2018, <i>Sanity
     * Checks for Saliency Maps</i>, cascading randomization). All maps are of the class of the first one.
     *
     * @param seed determines the random weights
     */
    record Randomized(OfClass<? extends Attribution> probe, long seed) implements Probe<RandomizedMaps> {

        @Override
        public Class<RandomizedMaps> answer() {
            return RandomizedMaps.class;
        }
    }

    /**
     * An image that excites a channel of a layer (Olah et al. 2017, <i>Feature Visualization</i>, by Lucid's recipe): Adam on the
     * image's Fourier coefficients, with decorrelated colours, while the image is shifted, scaled and rotated.
     *
     * @param channel a map or a feature, from 0
     * @param seed determines the first image and the changes of each step
     */
    record Maximize(String layer, int channel, int steps, long seed) implements Probe<MaximizedImage> {

        public static final int STEPS = 512;

        @Override
        public Class<MaximizedImage> answer() {
            return MaximizedImage.class;
        }
    }
}
