package org.gabor.engine.data.published;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.gabor.engine.data.DataException;
import org.gabor.engine.files.FileProblem;

/**
 * An array of unsigned bytes in the IDX format of MNIST (LeCun et al. 1998): two zero bytes, the type 0x08, the number of
 * dimensions, each dimension as a big-endian integer, then the values in C order.
 *
 * @param name the file's name in error messages
 */
record Idx(String name, int[] dims, byte[] values) {

    private static final int UNSIGNED_BYTES = 0x08;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** Reads an array of {@code rank} dimensions, gzipped or plain. */
    static Idx read(InputStream source, String name, int rank) throws DataException {
        try {
            DataInputStream in = new DataInputStream(unzipped(source));
            int[] dims = header(in, name, rank);
            return new Idx(name, dims, values(in, name, (int) product(dims)));
        } catch (EOFException e) {
            throw new DataException("%s is cut short inside its header; fetch it again.".formatted(name), e);
        } catch (ZipException e) {
            throw new DataException("%s is damaged, its gzip data cannot be unpacked; fetch it again.".formatted(name), e);
        } catch (IOException e) {
            throw new DataException("%s cannot be read: %s.".formatted(name, FileProblem.reason(e)), e);
        }
    }

    private static InputStream unzipped(InputStream source) throws IOException {
        BufferedInputStream in = new BufferedInputStream(source, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int[] header(DataInputStream in, String name, int rank) throws IOException, DataException {
        int magic = in.readInt();
        int expected = UNSIGNED_BYTES << 8 | rank;
        if (magic != expected) {
            throw new DataException("%s is not an IDX file of %d dimensions: it begins with 0x%08x instead of 0x%08x."
                    .formatted(name, rank, magic, expected));
        }
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            dims[i] = in.readInt();
        }
        if (Arrays.stream(dims).anyMatch(d -> d < 1) || product(dims) > Integer.MAX_VALUE - 8) {
            throw new DataException("%s is damaged: its header states the dimensions %s."
                    .formatted(name, Arrays.toString(dims)));
        }
        return dims;
    }

    private static byte[] values(InputStream in, String name, int count) throws IOException, DataException {
        byte[] all = Bytes.upTo(in, count);
        if (all.length < count) {
            throw new DataException("%s is cut short: its header promises %,d bytes of data, it holds %,d; fetch it again."
                    .formatted(name, count, all.length));
        }
        if (!Bytes.isAtEnd(in)) {
            throw new DataException("%s is damaged: it goes on after the %,d bytes of data that its header promises."
                    .formatted(name, count));
        }
        return all;
    }

    private static double product(int[] dims) {
        return Arrays.stream(dims).asDoubleStream().reduce(1, (a, b) -> a * b);
    }
}
