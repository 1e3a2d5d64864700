package org.gabor.engine.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the header of an image file claims about its pixels, read before any decoder sees it. A damaged header may claim a
 * billion pixels; decoders allocate memory for them before they find out that the file ends after a few bytes.
 *
 * @param mostPixels more are refused, however large the file is
 * @param pixelsPerByte how many pixels one byte of the file can hold at most; infinite for encodings without such a bound
 * @param bytesPerPixel how much memory a decoded pixel takes
 * @param bytes the file's length
 */
record HeaderClaim(ImageFormat format, long mostPixels, double pixelsPerByte, double bytesPerPixel, long bytes) {

    /** What one decoded image may take, next to the rows that a decoder keeps. */
    private static final long MOST_DECODED_BYTES = 256_000_000;
    private static final int ROWS_KEPT = 3;

    /** Deflate's longest match is 258 bytes and takes at least 2 bits. */
    private static final double DEFLATE = 258 * 8 / 2;
    /** A block of 8×8 takes at least 1 bit, and sampling factors of 4×1 and 1×4 make 8 blocks of 32×32 pixels. */
    private static final double JPEG = 32 * 32;
    /** A code of 12 bits stands for at most 4,096 pixels. */
    private static final double LZW = 4096 * 8 / 12.0;
    /** The prediction modes of a macroblock of 16×16 pixels take at least 3.4 bits by their fixed probabilities (RFC 6386, 11.2). */
    private static final double VP8 = 16 * 16 * 8 / 3.2;
    /** Codes of no bits at all exist: one byte can hold any number of pixels. */
    private static final double UNBOUNDED = Double.POSITIVE_INFINITY;

    /** BMP's run-length encodings. Their decoder keeps all pixels. */
    private static final int RLE8 = 1;
    private static final int RLE4 = 2;
    private static final long MOST_RLE_PIXELS = 40_000_000;
    /** BMP as a wrapper of JPEG and PNG, made for printers. */
    private static final int EMBEDDED_JPEG = 4;
    private static final int EMBEDDED_PNG = 5;
    private static final int OLD_BMP_HEADER = 12;

    /** Bytes from the start of a file that tell all this. */
    private static final int HEAD = 34;

    /** Reads the claim of an image of {@code format}; throws {@link ImageException} if the header makes no sense. */
    static HeaderClaim read(Path file, ImageFormat format) throws IOException, ImageException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long bytes = channel.size();
            ByteBuffer head = ByteBuffer.allocate(HEAD);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // Reads until everything has arrived; missing bytes of a shorter file stay 0.
            }
            return switch (format) {
                case PNG -> png(head, bytes);
                case JPEG -> new HeaderClaim(format, format.mostPixels(), JPEG, 4, bytes);
                case BMP -> bmp(head.order(ByteOrder.LITTLE_ENDIAN), bytes);
                case GIF -> new HeaderClaim(format, format.mostPixels(), LZW, 1, bytes);
                case WEBP -> webp(WebpFrame.first(channel), bytes);
            };
        }
    }

    private static HeaderClaim png(ByteBuffer head, long bytes) throws ImageException {
        int depth = head.get(24);
        int channels = switch (head.get(25)) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new ImageException("is damaged");
        };
        if (depth < 1 || depth > 16) {
            throw new ImageException("is damaged");
        }
        return new HeaderClaim(ImageFormat.PNG, ImageFormat.PNG.mostPixels(), DEFLATE * 8 / (depth * channels),
                Math.max(1, depth / 8.0) * channels, bytes);
    }

    /** Without run-length encoding ImageIO itself compares the size with the file's length. */
    private static HeaderClaim bmp(ByteBuffer head, long bytes) throws ImageException {
        boolean old = head.getInt(14) == OLD_BMP_HEADER;
        int bits = head.getShort(old ? 24 : 28);
        int compression = old ? 0 : head.getInt(30);
        if (compression == EMBEDDED_JPEG || compression == EMBEDDED_PNG) {
            throw new ImageException("is a JPEG or PNG image wrapped into a BMP, as for printers");
        }
        if (bits < 1 || bits > 32) {
            throw new ImageException("is damaged");
        }
        boolean runs = compression == RLE8 || compression == RLE4;
        return new HeaderClaim(ImageFormat.BMP, runs ? MOST_RLE_PIXELS : ImageFormat.BMP.mostPixels(), UNBOUNDED,
                Math.max(1, bits / 8.0), bytes);
    }

    /** A canvas may be larger than the frames on it, so each has a claim of its own. */
    private static HeaderClaim webp(WebpFrame frame, long bytes) throws ImageException {
        new HeaderClaim(ImageFormat.WEBP, ImageFormat.WEBP.mostPixels(), frame.lossy() ? VP8 : UNBOUNDED, 4, bytes)
                .check(frame.width(), frame.height());
        return new HeaderClaim(ImageFormat.WEBP, ImageFormat.WEBP.mostPixels(), UNBOUNDED, 4, bytes);
    }

    /** Throws {@link ImageException} if the file cannot hold so many pixels, or if they are too many. */
    void check(int width, int height) throws ImageException {
        long pixels = (long) width * height;
        if (pixels > mostPixels) {
            throw new ImageException("has %,d×%,d pixels, more than the %,d million that a %s image may have"
                    .formatted(width, height, mostPixels / 1_000_000, format.title()));
        }
        if (pixels > pixelsPerByte * bytes) {
            throw new ImageException("is damaged: it claims %,d×%,d pixels, which its %,d bytes cannot hold"
                    .formatted(width, height, bytes));
        }
    }

    /**
     * Throws {@link ImageException} if too much memory is needed even if only some rows and columns are read.
     *
     * @param gap the subsampling step
     */
    void checkMemory(int width, int height, int gap) throws ImageException {
        double decoded = Math.ceilDiv(width, gap) * (double) Math.ceilDiv(height, gap);
        if ((decoded + (double) ROWS_KEPT * width) * bytesPerPixel > MOST_DECODED_BYTES) {
            throw new ImageException("has %,d×%,d pixels: too narrow a strip to be decoded".formatted(width, height));
        }
    }
}
