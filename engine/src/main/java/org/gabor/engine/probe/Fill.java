package org.gabor.engine.probe;

/** An image without information, for an image or a part of it. */
public enum Fill {

    /** 0 in the network's input, which is the data's mean if images are normalized. */
    ZERO,

    /** The mean of each channel of the image. */
    MEAN,

    /** Middle grey: 0.5 before normalization. */
    GREY,

    /** The image, blurred. */
    BLUR
}
