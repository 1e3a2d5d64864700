package org.gabor.engine.npy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests files that are assembled byte by byte from the format's specification. */
class NpyTest {

    @TempDir
    Path folder;

    private Path file(int version, String header, byte... values) throws IOException {
        byte[] text = (header + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + (version == 1 ? 2 : 4) + text.length + values.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        if (version == 1) {
            bytes.putShort((short) text.length);
        } else {
            bytes.putInt(text.length);
        }
        return Files.write(folder.resolve("a.npy"), bytes.put(text).put(values).array());
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everyVersionIsRead(int version) throws Exception {
        Npy array = Npy.read(file(version, "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 1), }", floats(1, -2, 0.5f)));
        assertEquals(List.of(3, 1), array.dims());
        assertArrayEquals(new float[] {1, -2, 0.5f}, array.values());
    }

    @Test
    void doublesAreRounded() throws Exception {
        byte[] values = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.1).putDouble(-3).array();
        Npy array = Npy.read(file(1, "{\"shape\": (2,), \"descr\": \"<f8\", \"fortran_order\": False}", values));
        assertEquals(List.of(2), array.dims());
        assertArrayEquals(new float[] {0.1f, -3}, array.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'descr': '>f4', 'fortran_order': False, 'shape': (1,)}          | holds values of the type >f4
            {'descr': '<i8', 'fortran_order': False, 'shape': (1,)}          | holds values of the type <i8
            {'descr': '<f4', 'fortran_order': True, 'shape': (1,)}           | is in Fortran order
            {'descr': '<f4', 'fortran_order': False, 'shape': (2,)}          | takes 8 bytes, it holds 4
            {'descr': '<f4', 'fortran_order': False, 'shape': (0,)}          | takes 0 bytes, it holds 4
            {'descr': '<f4', 'fortran_order': False, 'shape': (2000000000, 2000000000, 2000000000)} | no array has
            {'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,)} | is not a NumPy array, or it is damaged
            {'descr': '<f4', 'fortran_order': False}                         | is not a NumPy array, or it is damaged
            """)
    void whatIsNotReadIsRefused(String header, String part) throws IOException {
        Path file = file(1, header, floats(1));
        String sentence = assertThrows(NpyException.class, () -> Npy.read(file)).getMessage();
        assertTrue(sentence.startsWith(file.toString()) && sentence.contains(part), sentence);
    }

    @Test
    void oneCutShortAnywhereIsRefused() throws IOException {
        Path file = file(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}", floats(1));
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(NpyException.class, () -> Npy.read(file), "cut to " + length);
        }
    }

    /** numpy.save(file, numpy.array([1.5, -2], '&lt;f4')) writes these 136 bytes. */
    @Test
    void writesWhatNumPyWrites() throws Exception {
        new Npy(List.of(2), new float[] {1.5f, -2}).write(folder.resolve("w.npy"));
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
        byte[] expected = Files.readAllBytes(file(1, header + " ".repeat(117 - header.length()), floats(1.5f, -2)));
        assertArrayEquals(expected, Files.readAllBytes(folder.resolve("w.npy")));
        for (List<Integer> dims : List.of(List.<Integer>of(), List.of(1), List.of(1, 1, 1))) {
            new Npy(dims, new float[] {7}).write(folder.resolve("w.npy"));
            assertEquals(dims, Npy.read(folder.resolve("w.npy")).dims());
        }
    }
}
