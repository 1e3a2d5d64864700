package org.gabor.engine.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.weights.SafetensorsHeader.Entry;

/**
 * Named tensors in the safetensors format (github.com/huggingface/safetensors): the header's length as a little-endian long, a
 * JSON header, then the values of each tensor, little-endian. Writes 32-bit or 16-bit floats; reads all floating-point and integer types as
 * 32-bit floats.
 *
 * @param tensors by name, in the order of the file
 * @param metadata free text by name
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK = 1 << 20;

    public Safetensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Map.copyOf(metadata);
    }

    /**
     * Reads a file's header. The values of each tensor are read on request.
     *
     * @throws WeightsException if the file is missing, truncated or of another format
     */
    public static Safetensors read(Path file) throws WeightsException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            return read(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), file);
        } catch (IOException e) {
            throw new WeightsException("%s cannot be read (%s).".formatted(file, FileProblem.reason(e)), e);
        }
    }

    private static Safetensors read(MemorySegment all, Path file) throws WeightsException {
        long length = all.byteSize() < Long.BYTES ? -1 : all.get(LONG, 0);
        if (length < 0 || length > all.byteSize() - Long.BYTES) {
            throw new WeightsException("%s is not a safetensors file, or cut short inside its header.".formatted(file));
        }
        if (length > SafetensorsHeader.LONGEST) {
            throw new WeightsException(
                    "%s has a header of %,d bytes, more than the %,d that are read: it is damaged or another kind of file."
                            .formatted(file, length, SafetensorsHeader.LONGEST));
        }
        byte[] json = all.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        SafetensorsHeader header = new HeaderParser(file, all.byteSize() - Long.BYTES - length).parse(json);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        header.entries().forEach((name, entry) -> tensors.put(name,
                Tensor.of(entry.dims(), () -> values(file, Long.BYTES + length, entry))));
        return new Safetensors(tensors, header.metadata());
    }

    /** The file is mapped only while copying, because Windows can't replace a mapped file. */
    private static float[] values(Path file, long data, Entry entry) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ); Arena arena = Arena.ofConfined()) {
            if (channel.size() < data + entry.end()) {
                throw new IOException("it has become shorter");
            }
            return entry.type().values(channel.map(FileChannel.MapMode.READ_ONLY, data + entry.begin(), entry.bytes(), arena));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read any more (%s).".formatted(file, FileProblem.reason(e)), e);
        }
    }

    /** Writes the file; replaces an existing one. */
    public void write(Path file) throws IOException {
        write(file, _ -> Dtype.F32);
    }

    /** Writes tensors of two and more dimensions as 16-bit floats, unless a value is too large for them. */
    public void writeHalf(Path file) throws IOException {
        write(file, Dtype::halfIfFits);
    }

    private void write(Path file, Function<Tensor, Dtype> types) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            SafetensorsHeader layout = SafetensorsHeader.of(this, types);
            byte[] header = layout.json();
            ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
            drain(buffer.putLong(header.length), channel);
            channel.write(ByteBuffer.wrap(header));
            for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
                write(tensor.getValue().values(), layout.entries().get(tensor.getKey()).type(), buffer, channel);
            }
        }
    }

    private static void write(float[] values, Dtype type, ByteBuffer buffer, FileChannel channel) throws IOException {
        int step = CHUNK / type.bytes();
        for (int from = 0; from < values.length; from += step) {
            int count = Math.min(step, values.length - from);
            type.put(values, from, count, buffer);
            drain(buffer, channel);
        }
    }

    private static void drain(ByteBuffer buffer, FileChannel channel) throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
