package org.gabor.engine.npy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.gabor.engine.files.FileProblem;

/**
 * An array in NumPy's format (numpy.org, NEP 1 and {@code numpy.lib.format}), versions 1 to 3. Reads little-endian floats of 4 or
 * 8 bytes in C order, and writes floats of 4 bytes.
 *
 * @param dims dimensions; their product is the number of values
 * @param values in C order
 */
public record Npy(List<Integer> dims, float[] values) {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int PREFIX = MAGIC.length + 2;
    private static final int ALIGNMENT = 64;
    private static final int LONGEST_HEADER = 1 << 20;

    public Npy {
        dims = List.copyOf(dims);
        if (size(dims) != values.length) {
            throw new IllegalArgumentException("An array of %s doesn't match %d values."
                    .formatted(dims, values.length));
        }
    }

    /** Reads a file; throws {@link NpyException} if it is missing, truncated, or of an unsupported type. */
    public static Npy read(Path file) throws NpyException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer prefix = read(channel, PREFIX, file);
            byte[] magic = new byte[MAGIC.length];
            prefix.get(magic);
            int version = prefix.get();
            if (!Arrays.equals(magic, MAGIC) || version < 1 || version > 3) {
                throw new NpyException("%s is not a NumPy array, or its version is later than 3.".formatted(file));
            }
            int length = version == 1 ? Short.toUnsignedInt(read(channel, Short.BYTES, file).getShort())
                    : read(channel, Integer.BYTES, file).getInt();
            Charset charset = version < 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
            if (length < 0 || length > LONGEST_HEADER) {
                throw damaged(file);
            }
            String header = charset.decode(read(channel, length, file)).toString();
            return values(NpyHeader.parse(header).orElseThrow(() -> damaged(file)), channel, file);
        } catch (IOException e) {
            throw new NpyException("%s cannot be read (%s).".formatted(file, FileProblem.reason(e)), e);
        }
    }

    private static Npy values(NpyHeader header, FileChannel channel, Path file) throws IOException, NpyException {
        int bytes = switch (header.type()) {
            case "<f4" -> Float.BYTES;
            case "<f8" -> Double.BYTES;
            case String type -> throw new NpyException(
                    "%s holds values of the type %s; only little-endian floats (<f4, <f8) are read: save it with .astype('<f4')."
                            .formatted(file, type));
        };
        if (header.fortran()) {
            throw new NpyException("%s is in Fortran order; save it with numpy.ascontiguousarray.".formatted(file));
        }
        long expected = bytes(header, bytes, file);
        long held = channel.size() - channel.position();
        if (expected != held || expected > Integer.MAX_VALUE) {
            throw new NpyException("%s is damaged or too large: an array of %s takes %,d bytes, it holds %,d."
                    .formatted(file, header.dims(), expected, held));
        }
        ByteBuffer content = read(channel, (int) expected, file);
        float[] values = new float[(int) (expected / bytes)];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes == Float.BYTES ? content.getFloat() : (float) content.getDouble();
        }
        return new Npy(header.dims(), values);
    }

    private static long bytes(NpyHeader header, int each, Path file) throws NpyException {
        try {
            return Math.multiplyExact(size(header.dims()), each);
        } catch (ArithmeticException e) {
            throw new NpyException("%s is damaged: no array has %s values.".formatted(file, header.dims()), e);
        }
    }

    private static ByteBuffer read(FileChannel channel, int length, Path file) throws IOException, NpyException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw damaged(file);
            }
        }
        return buffer.flip();
    }

    private static NpyException damaged(Path file) {
        return new NpyException("%s is not a NumPy array, or it is damaged.".formatted(file));
    }

    /** Writes version 1; replaces an existing file. */
    public void write(Path file) throws IOException {
        byte[] text = NpyHeader.text(dims).getBytes(StandardCharsets.ISO_8859_1);
        int begin = PREFIX + Short.BYTES;
        byte[] header = new byte[Math.ceilDiv(begin + text.length + 1, ALIGNMENT) * ALIGNMENT];
        Arrays.fill(header, (byte) ' ');
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) (header.length - begin)).put(text);
        header[header.length - 1] = '\n';
        ByteBuffer content = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        content.asFloatBuffer().put(values);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header);
            out.write(content.array());
        }
    }

    private static long size(List<Integer> dims) {
        return dims.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }
}
