package org.gabor.engine.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * The first frame of a WebP file, by the headers of its chunks. The size of the canvas, which ImageIO tells, stands in another
 * chunk and may differ.
 *
 * @param lossy whether it is encoded as VP8 rather than as VP8L, which is lossless
 */
record WebpFrame(boolean lossy, int width, int height) {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    /** A chunk that holds a frame of an animation has its position and duration in front of the frame's own chunks. */
    private static final int ANIMATION_HEAD = 16;
    private static final int VP8_START = 0x2a019d;
    private static final int VP8L_START = 0x2f;
    private static final int SIZE_BITS = 14;
    private static final int SIZE_MASK = (1 << SIZE_BITS) - 1;

    /** Throws {@link ImageException} if there is no frame with a header as its encoding needs. */
    static WebpFrame first(SeekableByteChannel channel) throws IOException, ImageException {
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEAD < channel.size()) {
            ByteBuffer chunk = chunk(channel, at);
            switch (name(chunk)) {
                case "VP8 " -> {
                    return vp8(chunk);
                }
                case "VP8L" -> {
                    return vp8l(chunk);
                }
                case "ANMF" -> at += CHUNK_HEAD + ANIMATION_HEAD;
                default -> at += CHUNK_HEAD + paddedSize(chunk);
            }
        }
        throw new ImageException("is damaged");
    }

    private static WebpFrame vp8(ByteBuffer chunk) throws ImageException {
        boolean starts = (chunk.getInt(CHUNK_HEAD + 3) & 0xffffff) == VP8_START;
        return checked(starts, true, chunk.getShort(CHUNK_HEAD + 6) & SIZE_MASK, chunk.getShort(CHUNK_HEAD + 8) & SIZE_MASK);
    }

    private static WebpFrame vp8l(ByteBuffer chunk) throws ImageException {
        int sizes = chunk.getInt(CHUNK_HEAD + 1);
        return checked(chunk.get(CHUNK_HEAD) == VP8L_START, false,
                (sizes & SIZE_MASK) + 1, (sizes >> SIZE_BITS & SIZE_MASK) + 1);
    }

    private static WebpFrame checked(boolean starts, boolean lossy, int width, int height) throws ImageException {
        if (!starts) {
            throw new ImageException("is damaged");
        }
        return new WebpFrame(lossy, width, height);
    }

    private static String name(ByteBuffer chunk) {
        byte[] name = new byte[4];
        chunk.get(0, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Chunks start at even offsets. */
    private static long paddedSize(ByteBuffer chunk) {
        long size = Integer.toUnsignedLong(chunk.getInt(4));
        return size + size % 2;
    }

    private static ByteBuffer chunk(SeekableByteChannel channel, long at) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_HEAD + 10).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(at);
        while (chunk.hasRemaining() && channel.read(chunk) >= 0) {
            // Reads until everything has arrived; missing bytes of a shorter file stay 0.
        }
        return chunk;
    }
}
