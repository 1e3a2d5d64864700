package org.gabor.graph.shape;

/** A layer of a network that is being built cannot take the shape it is given there. */
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
