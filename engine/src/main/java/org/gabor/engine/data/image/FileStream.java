package org.gabor.engine.data.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file as ImageIO reads it, through a small buffer: neither copied to memory nor to the disk, and opened by its path, whose
 * characters {@link java.io.File} may not be able to hold.
 */
final class FileStream extends ImageInputStreamImpl {

    private static final int BUFFER = 1 << 14;

    /** A whole image is read to its end with few attempts to read more; WebP's decoder makes an attempt per pixel of a cut one. */
    private static final int MOST_READS_PAST_END = 10_000;

    private final SeekableByteChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long bufferStart;
    private int readsPastEnd;

    FileStream(Path path) throws IOException {
        file = Files.newByteChannel(path);
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        streamPos++;
        return Byte.toUnsignedInt(buffer.get());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, buffer.remaining());
        buffer.get(into, offset, n);
        streamPos += n;
        return n;
    }

    @Override
    public long length() {
        try {
            return file.size();
        } catch (IOException _) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }

    /** Puts the buffer where the stream stands; returns false at the end of the file, and throws if that is ignored. */
    private boolean fill() throws IOException {
        long at = streamPos - bufferStart;
        if (at >= 0 && at < buffer.limit()) {
            buffer.position((int) at);
            return true;
        }
        file.position(streamPos);
        buffer.clear();
        int n = file.read(buffer);
        bufferStart = streamPos;
        buffer.flip();
        if (n <= 0 && ++readsPastEnd > MOST_READS_PAST_END) {
            throw new IIOException("The decoder ignores the end of the file.");
        }
        return n > 0;
    }
}
