package org.gabor.engine.data.published;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads files whose length is known only from their own headers. */
final class Bytes {

    private static final int FIRST = 1 << 20;

    private Bytes() {}

    /**
     * What {@code in} holds, at most {@code count} bytes. Memory grows with the data read: a false header costs
     * nothing. A gzip stream that is cut short throws instead of ending; both count as the end here.
     */
    static byte[] upTo(InputStream in, int count) throws IOException {
        byte[] found = new byte[Math.min(count, FIRST)];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < count; n = in.read(found, length, found.length - length)) {
                length += n;
                if (length == found.length && length < count) {
                    found = Arrays.copyOf(found, (int) Math.min(count, 2L * length));
                }
            }
        } catch (EOFException _) {
            return Arrays.copyOf(found, length);
        }
        return length == found.length ? found : Arrays.copyOf(found, length);
    }

    /** Whether {@code in} has ended. */
    static boolean isAtEnd(InputStream in) throws IOException {
        try {
            return in.read() < 0;
        } catch (EOFException _) {
            return true;
        }
    }
}
