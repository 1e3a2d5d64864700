package org.gabor.engine.data.augment;

/**
 * {@link org.gabor.engine.data.Transform.PcaLighting}: adds the components of ImageNet's colours, each by its eigenvalue
 * times a draw from N(0, sigma), to every pixel. As in the paper, values may leave [0, 1].
 */
final class LightingTransform implements PixelTransform {

    /** Of the covariance of ImageNet's RGB values in [0, 1], published with fb.resnet.torch. */
    private static final double[] EIGENVALUES = {0.2175, 0.0188, 0.0045};
    /** Rows are red, green, blue; columns belong to the eigenvalues. */
    private static final double[][] EIGENVECTORS = {
        {-0.5675, 0.7192, 0.4009}, {-0.5808, -0.0045, -0.8140}, {-0.5836, -0.6948, 0.4203}};

    private final double sigma;
    private final double[] weights = new double[EIGENVALUES.length];

    LightingTransform(double sigma) {
        this.sigma = sigma;
    }

    @Override
    public void apply(ImageBuffer image, SampleRandom chance) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sigma * chance.nextGaussian() * EIGENVALUES[i];
        }
        for (int c = 0; c < Colors.CHANNELS; c++) {
            double[] vector = EIGENVECTORS[c];
            add(image, c, (float) (vector[0] * weights[0] + vector[1] * weights[1] + vector[2] * weights[2]));
        }
    }

    private static void add(ImageBuffer image, int channel, float light) {
        float[] values = image.values();
        int end = (channel + 1) * image.plane();
        for (int i = channel * image.plane(); i < end; i++) {
            values[i] += light;
        }
    }
}
