package org.gabor.engine.data.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Detects that an image ends too early; ImageIO alone would fill the rest with grey and continue. */
final class DamageListener implements IIOReadWarningListener {

    private boolean cutShort;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        cutShort |= text.contains("truncated") || text.contains("premature");
    }

    void check() throws ImageException {
        if (cutShort) {
            throw new ImageException("is cut short");
        }
    }
}
