package org.gabor.engine.embedding;

/**
 * Samples as points of the plane.
 *
 * @param points rows×2: x and y of each sample
 */
public record Embedding(double[] points) {

    /** The number of principal components that t-SNE and UMAP start from. */
    private static final int COMPONENTS = 50;

    /**
     * Embeds features in the plane.
     *
     * @param seed determines all random choices
     * @throws java.util.concurrent.CancellationException if {@code progress} does
     */
    public static Embedding of(Features features, Method method, long seed, Progress progress) {
        return new Embedding(switch (method) {
            case PCA -> PrincipalComponents.exact(features, 2, progress).scores();
            case TSNE -> new TSne(reduced(features), seed, progress).points();
            case UMAP -> new Umap(reduced(features), seed, progress).points();
        });
    }

    /** Fewer dimensions make distances cheaper and change neighborhoods little. */
    private static Features reduced(Features features) {
        if (features.dims() <= COMPONENTS) {
            return features;
        }
        PrincipalComponents components = PrincipalComponents.approximate(features, Math.min(COMPONENTS, features.rows()));
        return components.features();
    }

    public int rows() {
        return points.length / 2;
    }

    public double x(int row) {
        return points[2 * row];
    }

    public double y(int row) {
        return points[2 * row + 1];
    }
}
