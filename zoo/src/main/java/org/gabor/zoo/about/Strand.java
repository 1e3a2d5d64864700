package org.gabor.zoo.about;

/** A strand of the story of convolutional networks: what people changed to make them better (after Khan et al. 2020). */
public enum Strand {
    SPATIAL("Spatial exploration"),
    DEPTH("Depth"),
    WIDTH("Width"),
    MULTI_PATH("Multi-path"),
    EFFICIENCY("Efficiency and search");

    private final String title;

    Strand(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
