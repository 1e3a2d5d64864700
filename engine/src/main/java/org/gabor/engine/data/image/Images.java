package org.gabor.engine.data.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.gabor.engine.files.FileProblem;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Size2d;

/** Reads image files: PNG, JPEG, BMP, GIF (its first frame) and WebP. Safe from several threads. */
public final class Images {

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "jpe", "bmp", "gif", "webp");

    private Images() {}

    /** Whether the file's name ends as an image's does. */
    public static boolean isNamedLikeOne(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Throws if the file is not an image or, by its first and last bytes, incomplete; decodes nothing. */
    public static void check(Path file) throws ImageException {
        try {
            CompletenessCheck.check(file);
        } catch (IOException e) {
            throw new ImageException("cannot be read (%s)".formatted(FileProblem.reason(e)), e);
        }
    }

    /**
     * Writes the image to {@code into} from {@code offset}, C×H×W of {@code size}, values in [0, 1]: resized so that it
     * just covers that size, then cropped to the centre. Orientation and colour profiles are ignored, as Pillow
     * does not when torchvision reads a folder.
     *
     * @param size 3 channels, or 1 for grey by ITU-R BT.601, Pillow's {@code convert("L")}
     */
    public static void read(Path file, FeatureMap size, float[] into, int offset) throws ImageException {
        Size2d stored = size.extent();
        try {
            RawSamples samples = Decoder.decode(file, CompletenessCheck.check(file), stored);
            if (size.channels() == 3) {
                CentreCrop.write(samples, stored, into, offset);
            } else {
                float[] colours = new float[3 * (int) stored.area()];
                CentreCrop.write(samples, stored, colours, 0);
                grey(colours, into, offset);
            }
        } catch (IOException e) {
            throw new ImageException("cannot be read (%s)".formatted(FileProblem.reason(e)), e);
        }
    }

    private static void grey(float[] colours, float[] into, int offset) {
        int plane = colours.length / 3;
        for (int p = 0; p < plane; p++) {
            into[offset + p] = 0.299f * colours[p] + 0.587f * colours[p + plane] + 0.114f * colours[p + 2 * plane];
        }
    }
}
