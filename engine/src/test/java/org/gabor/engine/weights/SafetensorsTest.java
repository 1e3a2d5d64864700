package org.gabor.engine.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    /** A file as the format's description lays it out, written byte by byte. */
    private static final String HEADER = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";

    @TempDir
    Path folder;

    @Test
    void readsAFileOfAnotherWriter() throws Exception {
        Safetensors read = Safetensors.read(file(HEADER, 1.5f, -2f));
        assertEquals(List.of(1, 2), read.tensors().get("w").dims());
        assertArrayEquals(new float[] {1.5f, -2f}, read.tensors().get("w").values());
    }

    @Test
    void writesWhatTheDescriptionLaysOut() throws Exception {
        Path file = folder.resolve("out.safetensors");
        new Safetensors(Map.of("w", new Tensor(List.of(1, 2), new float[] {1.5f, -2f})), Map.of()).write(file);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertEquals(0, length % 8);
        assertEquals("{\"__metadata__\":{}," + HEADER.substring(1),
                new String(bytes.array(), 8, length, StandardCharsets.UTF_8).strip());
        assertEquals(1.5f, bytes.getFloat(8 + length));
        assertEquals(-2f, bytes.getFloat(12 + length));
        assertEquals(16 + length, bytes.capacity());
    }

    @Test
    void whatIsWrittenIsReadToTheLastBit() throws Exception {
        float[] many = new float[700_001];
        for (int i = 0; i < many.length; i++) {
            many[i] = Float.intBitsToFloat(i * 31);
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("conv1.weight", new Tensor(List.of(700_001), many));
        tensors.put("count", new Tensor(List.of(), new float[] {3}));
        tensors.put("none", new Tensor(List.of(0, 4), new float[0]));
        Path file = folder.resolve("all.safetensors");
        new Safetensors(tensors, Map.of("step", "12", "note", "é")).write(file);
        Safetensors read = Safetensors.read(file);
        assertEquals(List.copyOf(tensors.keySet()), List.copyOf(read.tensors().keySet()));
        assertArrayEquals(many, read.tensors().get("conv1.weight").values());
        assertEquals(List.of(0, 4), read.tensors().get("none").dims());
        assertEquals(Map.of("step", "12", "note", "é"), read.metadata());
    }

    @Test
    void everyDamageIsASentence() throws Exception {
        Path whole = file(HEADER, 1, 2);
        byte[] bytes = Files.readAllBytes(whole);
        assertEquals(whole + " is cut short: tensor w ends at byte 8 of the data, the file holds 5.",
                complaint(cut(bytes, bytes.length - 3)));
        assertEquals(whole + " is not a safetensors file, or cut short inside its header.", complaint(cut(bytes, 20)));
        assertEquals(whole + " is not a safetensors file, or cut short inside its header.", complaint(cut(bytes, 3)));
        assertEquals(whole + " has a header that is not JSON: it is damaged or no safetensors file.",
                complaint(file("{\"w\":", 1, 2)));
        assertEquals(whole + ": tensor w has the type F16; only F32 can be read.",
                complaint(file(HEADER.replace("F32", "F16"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [1, 3] is said to take 8 bytes.",
                complaint(file(HEADER.replace("[1,2]", "[1,3]"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [1, 2] is said to take 9 bytes.",
                complaint(file(HEADER.replace("[0,8]", "[-1,8]"), 1, 2)));
    }

    @Test
    void everyCutIsNoticed() throws Exception {
        byte[] bytes = Files.readAllBytes(file(HEADER, 1, 2));
        for (int length = 0; length < bytes.length; length++) {
            Path cut = cut(bytes, length);
            assertThrows(WeightsException.class, () -> Safetensors.read(cut));
        }
    }

    private String complaint(Path file) {
        return assertThrows(WeightsException.class, () -> Safetensors.read(file)).getMessage();
    }

    private Path cut(byte[] bytes, int length) throws Exception {
        return Files.write(folder.resolve("w.safetensors"), Arrays.copyOf(bytes, length));
    }

    private Path file(String header, float first, float second) throws Exception {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(16 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text).putFloat(first).putFloat(second);
        return Files.write(folder.resolve("w.safetensors"), bytes.array());
    }
}
