package org.gabor.engine.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks both ends of a file for a complete image, without decoding it. */
final class CompletenessCheck {

    /** Some programs write a few bytes after the end. */
    private static final int TAIL = 1 << 12;

    private CompletenessCheck() {}

    /** The format of the image in {@code file}; throws if it is none, or cut short. */
    static ImageFormat check(Path file) throws IOException, ImageException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size == 0) {
                throw new ImageException("is empty");
            }
            byte[] head = bytes(channel, 0, ImageFormat.HEAD);
            ImageFormat format = ImageFormat.of(head).orElseThrow(() -> new ImageException("is not an image"));
            byte[] tail = bytes(channel, Math.max(0, size - TAIL), TAIL);
            if (!isWhole(format, head, tail, size)) {
                throw new ImageException("is cut short");
            }
            return format;
        }
    }

    private static boolean isWhole(ImageFormat format, byte[] head, byte[] tail, long size) {
        return switch (format) {
            case PNG -> holds(tail, 'I', 'E', 'N', 'D');
            case JPEG -> holds(tail, 0xff, 0xd9);
            case GIF -> holds(tail, 0, 0x3b);
            // The size of the file stands in the header, less the eight bytes in front of it for WebP.
            case BMP -> size >= littleEndian(head, 2);
            case WEBP -> size >= littleEndian(head, 4) + 8;
        };
    }

    private static boolean holds(byte[] tail, int... wanted) {
        for (int i = tail.length - wanted.length; i >= 0; i--) {
            int matching = 0;
            while (matching < wanted.length && Byte.toUnsignedInt(tail[i + matching]) == wanted[matching]) {
                matching++;
            }
            if (matching == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static long littleEndian(byte[] head, int at) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(at));
    }

    private static byte[] bytes(SeekableByteChannel channel, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // Reads until everything has arrived.
        }
        byte[] found = new byte[buffer.position()];
        buffer.flip().get(found);
        return found;
    }
}
