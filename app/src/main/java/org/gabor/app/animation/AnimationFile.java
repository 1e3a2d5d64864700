package org.gabor.app.animation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.gabor.app.look.Picture;

/** Takes the frames of an animation, which all have the size of the first. */
public interface AnimationFile {

    /** Adds a frame. */
    void add(Picture frame) throws IOException;

    /** Completes the animation. Without it, no GIF is written. */
    void finish() throws IOException;

    /** The picture for ImageIO. */
    static BufferedImage image(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        return image;
    }
}
