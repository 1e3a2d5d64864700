package org.gabor.engine.embedding;

/** A way to draw features in the plane. */
public enum Method {
    /** The two directions of the largest variance. */
    PCA,
    /** Keeps neighborhoods together (van der Maaten and Hinton 2008, Barnes-Hut as in van der Maaten 2014); perplexity 30. */
    TSNE,
    /** Keeps neighborhoods together and some of the distances between them (McInnes et al. 2018); 15 neighbors. */
    UMAP
}
