package org.gabor.engine.data.picture;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears from ImageIO that a picture ends too early: it would fill the rest with grey and go on. */
final class Damage implements IIOReadWarningListener {

    private boolean cutShort;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        cutShort |= text.contains("truncated") || text.contains("premature");
    }

    void check() throws PictureException {
        if (cutShort) {
            throw new PictureException("is cut short");
        }
    }
}
