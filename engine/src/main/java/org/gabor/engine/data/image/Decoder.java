package org.gabor.engine.data.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.gabor.graph.shape.Size2d;

/** Decodes image files through ImageIO, skipping rows and columns of those that are far larger than needed. */
final class Decoder {

    /** Larger images are subsampled, so that memory is bounded whatever size the file claims. */
    private static final long MOST_DECODED = 16_000_000;

    private Decoder() {}

    /** Pixels of {@code file}, at least as many as {@code wanted} needs, if it has that many. */
    static RawSamples decode(Path file, ImageFormat format, Size2d wanted) throws IOException, ImageException {
        HeaderClaim claim = HeaderClaim.read(file, format);
        try (FileStream stream = new FileStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.title());
            if (!readers.hasNext()) {
                throw new ImageException("is a %s image, which this installation cannot read".formatted(format.title()));
            }
            ImageReader reader = readers.next();
            try {
                return decode(reader, stream, claim, wanted);
            } finally {
                reader.dispose();
            }
        } catch (EOFException e) {
            throw new ImageException("is cut short", e);
        } catch (IIOException | RuntimeException e) {
            throw new ImageException("is damaged", e);
        } catch (OutOfMemoryError e) {
            throw new ImageException("needs more memory to decode than there is", e);
        }
    }

    private static RawSamples decode(ImageReader reader, FileStream stream, HeaderClaim claim, Size2d wanted)
            throws IOException, ImageException {
        DamageListener damage = new DamageListener();
        reader.addIIOReadWarningListener(damage);
        reader.setInput(stream, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        claim.check(width, height);
        int gap = gap(width, height, wanted);
        claim.checkMemory(width, height, gap);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(gap, gap, 0, 0);
        RawSamples samples = RawSamples.of(reader.read(0, param));
        damage.check();
        return samples;
    }

    /** The subsampling step: 1 reads every row and column; larger only while the image stays larger than wanted. */
    private static int gap(int width, int height, Size2d wanted) {
        int needed = (int) Math.ceil(Math.sqrt((double) width * height / MOST_DECODED));
        int harmless = Math.min(width / wanted.width(), height / wanted.height());
        return Math.max(1, Math.min(needed, harmless));
    }
}
