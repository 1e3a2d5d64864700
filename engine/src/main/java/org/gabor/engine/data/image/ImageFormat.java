package org.gabor.engine.data.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The supported image formats, recognized by a file's first bytes, whatever its name. */
enum ImageFormat {

    /** Decoded row by row: a gigapixel takes time, but little memory. */
    PNG("PNG", "89504e470d0a1a0a", 1_000_000_000),
    /** A progressive one keeps its coefficients for the whole image, some 3 bytes a pixel. */
    JPEG("JPEG", "ffd8ff", 300_000_000),
    BMP("BMP", "424d", 1_000_000_000),
    GIF("GIF", "47494638", 1_000_000_000),
    /** Decoded as a whole, 4 bytes a pixel. */
    WEBP("WebP", "52494646", 40_000_000);

    /** The number of bytes that identify a format. */
    static final int HEAD = 12;

    private static final byte[] WEBP_MARK = "WEBP".getBytes(StandardCharsets.US_ASCII);

    private final String title;
    private final byte[] magic;
    private final long mostPixels;

    ImageFormat(String title, String magic, long mostPixels) {
        this.title = title;
        this.magic = HexFormat.of().parseHex(magic);
        this.mostPixels = mostPixels;
    }

    /** The format of a file that begins with {@code head}, which may be shorter than {@link #HEAD}. */
    static Optional<ImageFormat> of(byte[] head) {
        return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
    }

    /** As a person writes it. */
    String title() {
        return title;
    }

    /** Larger images are refused. */
    long mostPixels() {
        return mostPixels;
    }

    private boolean begins(byte[] head) {
        return head.length >= HEAD && Arrays.equals(magic, 0, magic.length, head, 0, magic.length)
                && (this != WEBP || Arrays.equals(WEBP_MARK, 0, 4, head, 8, 12));
    }
}
