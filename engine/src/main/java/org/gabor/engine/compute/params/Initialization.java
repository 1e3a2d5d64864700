package org.gabor.engine.compute.params;

/** Weight initialization. Biases start as PyTorch's: uniform in ±1/√fan-in. */
public enum Initialization {
    /** Uniform in ±√(6 / (fan-in + fan-out)) (Glorot and Bengio 2010); the book's {@code init_cnn}. */
    XAVIER_UNIFORM("Xavier"),
    /** Uniform in ±1/√fan-in, the default of PyTorch's layers (He et al. 2015 with a = √5). */
    KAIMING_UNIFORM("Kaiming"),
    /**
     * Uniform in ±√(6 / fan-in) (He et al. 2015, section 2.2), which keeps signals as strong through any number of ReLUs: deep
     * networks without batch norm start to learn sooner.
     */
    HE_UNIFORM("He");

    private final String title;

    Initialization(String title) {
        this.title = title;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
