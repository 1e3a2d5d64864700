package org.gabor.engine.data.published;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gabor.engine.data.DataException;

/**
 * One entry of a tar archive in the POSIX ustar format: a header of 512 bytes, then the content, padded to a multiple of 512.
 *
 * @param name the last part of its path
 * @param size its bytes, without the padding
 */
record TarMember(String name, long size, boolean isFile) {

    private static final int BLOCK = 512;
    private static final int NAME_END = 100;
    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;

    /** Reads the header that {@code tar} stands before; empty at the archive's end, which is a block of zeros. */
    static Optional<TarMember> next(InputStream tar, Path archive) throws IOException, DataException {
        byte[] header = tar.readNBytes(BLOCK);
        if (header.length == 0 || header.length == BLOCK && allZero(header)) {
            return Optional.empty();
        }
        if (header.length < BLOCK) {
            throw new EOFException();
        }
        long size = octal(header, SIZE, CHECKSUM - 12);
        if (octal(header, CHECKSUM, TYPE) != checksum(header) || size < 0) {
            throw new DataException("%s is damaged: what is packed in it is no tar archive.".formatted(archive));
        }
        String path = text(header, 0, NAME_END);
        boolean isFile = header[TYPE] == '0' || header[TYPE] == 0;
        return Optional.of(new TarMember(path.substring(path.lastIndexOf('/') + 1), size, isFile));
    }

    /** What follows the header in {@code tar}; closing it moves on to the next header and leaves {@code tar} open. */
    InputStream content(InputStream tar) {
        return new Content(tar, size);
    }

    private static boolean allZero(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }

    /** The sum of the header's bytes, those of the sum itself counted as spaces. */
    private static long checksum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= CHECKSUM && i < TYPE ? ' ' : Byte.toUnsignedInt(header[i]);
        }
        return sum;
    }

    /** The number that stands there in octal digits, -1 if something else does. */
    private static long octal(byte[] header, int from, int to) {
        String digits = text(header, from, to).strip();
        return digits.matches("[0-7]{1,12}") ? Long.parseLong(digits, 8) : -1;
    }

    private static String text(byte[] header, int from, int to) {
        int end = from;
        while (end < to && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    /** Ends where the content ends; an archive that ends before is cut short. */
    private static final class Content extends InputStream {

        private final InputStream tar;
        private long left;
        private final long padding;

        Content(InputStream tar, long size) {
            this.tar = tar;
            left = size;
            padding = -size & BLOCK - 1;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int n = tar.read(into, offset, (int) Math.min(length, left));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
            return n;
        }

        @Override
        public void close() throws IOException {
            tar.skipNBytes(left + padding);
            left = 0;
        }
    }
}
