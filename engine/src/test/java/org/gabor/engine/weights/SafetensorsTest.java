package org.gabor.engine.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    /** Tests files that are written byte by byte from the format's description. */
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
        assertEquals(whole
                + ": tensor w has the type F8_E4M3; those that can be read are F64, F32, F16, BF16, I64, I32, I16, I8, U8, BOOL.",
                complaint(file(HEADER.replace("F32", "F8_E4M3"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [1, 3] claims the bytes from 0 to 8.",
                complaint(file(HEADER.replace("[1,2]", "[1,3]"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [1, 2] claims the bytes from -1 to 8.",
                complaint(file(HEADER.replace("[0,8]", "[-1,8]"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [-1, -2] claims the bytes from 0 to 8.",
                complaint(file(HEADER.replace("[1,2]", "[-1,-2]"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [4294967297, 2] claims the bytes from 0 to 8.",
                complaint(file(HEADER.replace("[1,2]", "[4294967297,2]"), 1, 2)));
        assertEquals(whole + " is damaged: tensor w of [2147483647, 2147483647, 2147483647] claims the bytes from 0 to 8.",
                complaint(file(HEADER.replace("[1,2]", "[2147483647,2147483647,2147483647]"), 1, 2)));
        assertEquals(whole + " is damaged: its tensors end at byte 8 of the data, but it goes on to 9.",
                complaint(cut(bytes, bytes.length + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"w\":", "[]", "7", "", "{\"w\":7}", "{\"w\":{}}", "{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1.5,2],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,99999999999999999999]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}} {}"})
    void aHeaderOfAnotherFormIsDamage(String header) throws Exception {
        Path file = file(header, 1, 2);
        assertEquals(file + " has a header that is not the JSON of safetensors: it is damaged or another kind of file.",
                complaint(file));
    }

    @Test
    void tensorsLieSideBySide() throws Exception {
        String two =
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%s]},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%s]}}";
        assertArrayEquals(new float[] {2}, Safetensors.read(file(two.formatted("4,8", "0,4"), 1, 2)).tensors().get("a").values());
        Path file = file(two.formatted("0,4", "0,4"), 1, 2);
        assertEquals(file + " is damaged: tensor b begins at byte 0 of the data, inside another one.", complaint(file));
        file(two.formatted("0,4", "2,6"), 1, 2);
        assertEquals(file + " is damaged: tensor b begins at byte 2 of the data, inside another one.", complaint(file));
        file(two.formatted("4,8", "4,8"), 1, 2);
        assertEquals(file + " is damaged: tensor a begins at byte 4 of the data, which leaves a gap before it.", complaint(file));
    }

    /** A sparse file of the length that its header claims; its content is not read. */
    @Test
    void aHugeHeaderIsRefusedUnread() throws Exception {
        Path file = folder.resolve("huge.safetensors");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(3_000_000_000L).array());
            sparse.setLength(3_000_000_100L);
        }
        assertEquals(file
                + " has a header of 3,000,000,000 bytes, more than the 16,000,000 that are read: it is damaged or another kind of file.",
                complaint(file));
    }

    /** 1.5 and −2 in each type, in IEEE 754 and two's complement. */
    @ParameterizedTest
    @CsvSource({"F64, 000000000000f83f00000000000000c0", "F16, 003e00c0", "BF16, c03f00c0", "F32, 0000c03f000000c0"})
    void narrowerAndWiderFloatsAreRead(String type, String bytes) throws Exception {
        assertArrayEquals(new float[] {1.5f, -2}, values(type, bytes));
    }

    @ParameterizedTest
    @CsvSource({"I64, 0300000000000000feffffffffffffff", "I32, 03000000feffffff", "I16, 0300feff", "I8, 03fe"})
    void wholeNumbersAreRead(String type, String bytes) throws Exception {
        assertArrayEquals(new float[] {3, -2}, values(type, bytes));
    }

    @Test
    void bytesAndTruthsAreRead() throws Exception {
        assertArrayEquals(new float[] {3, 254}, values("U8", "03fe"));
        assertArrayEquals(new float[] {1, 0}, values("BOOL", "0100"));
    }

    @Test
    void aFileThatShrinksMeanwhileIsOneSentence() throws Exception {
        Path file = file(HEADER, 1, 2);
        Tensor tensor = Safetensors.read(file).tensors().get("w");
        Files.write(file, new byte[20]);
        assertEquals(file + " cannot be read any more (it has become shorter).",
                assertThrows(UncheckedIOException.class, tensor::values).getMessage());
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

    private float[] values(String type, String hex) throws Exception {
        byte[] data = HexFormat.of().parseHex(hex);
        byte[] header = "{\"w\":{\"dtype\":\"%s\",\"shape\":[2],\"data_offsets\":[0,%d]}}".formatted(type, data.length)
                .getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("typed.safetensors");
        Files.write(file, ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length).put(header).put(data).array());
        return Safetensors.read(file).tensors().get("w").values();
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
