package org.gabor.graph.shape;

/** A layer does not fit its input shape while a network is being built. */
public final class LayerMismatch extends ShapeMismatch {

    private final String path;
    private final String type;

    /**
     * @param path of the layer
     * @param type of the layer, {@code MaxPool2d}
     */
    public LayerMismatch(String path, String type, ShapeMismatch cause) {
        super(cause.getMessage());
        initCause(cause);
        this.path = path;
        this.type = type;
    }

    public String path() {
        return path;
    }

    public String type() {
        return type;
    }
}
