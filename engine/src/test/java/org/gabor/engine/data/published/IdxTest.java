package org.gabor.engine.data.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.gabor.engine.data.DataException;
import org.junit.jupiter.api.Test;

class IdxTest {

    /** Two images of 1×3: header 0x00000803, 2, 1, 3, then the values. */
    private static final byte[] PLAIN = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 1, 2, 3, 4, 5, (byte) 255};

    @Test
    void readsPlainAndGzippedAlike() throws Exception {
        for (byte[] file : new byte[][] {PLAIN, gzip(PLAIN)}) {
            Idx idx = read(file, 3);
            assertArrayEquals(new int[] {2, 1, 3}, idx.dims());
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5, (byte) 255}, idx.values());
        }
    }

    @Test
    void aTruncatedFileSaysWhatIsMissing() throws Exception {
        assertEquals("f.gz is cut short: its header promises 6 bytes of data, it holds 4; fetch it again.",
                complaint(Arrays.copyOf(PLAIN, PLAIN.length - 2), 3));
        assertEquals("f.gz is cut short inside its header; fetch it again.", complaint(Arrays.copyOf(PLAIN, 9), 3));
        assertEquals("f.gz is cut short inside its header; fetch it again.", complaint(new byte[0], 3));
    }

    @Test
    void aTruncatedGzipSaysWhatIsMissing() throws Exception {
        byte[] large = Arrays.copyOf(new byte[] {0, 0, 8, 1, 0, 0, 4, 0}, 8 + 1024);
        byte[] packed = gzip(large);
        String complaint = complaint(Arrays.copyOf(packed, packed.length - 12), 1);
        assertEquals("f.gz is cut short: its header promises 1,024 bytes of data, it holds ",
                complaint.substring(0, complaint.indexOf("holds ") + 6));
    }

    @Test
    void anOverlongFileIsDamaged() throws Exception {
        byte[] longer = Arrays.copyOf(PLAIN, PLAIN.length + 1);
        for (byte[] file : new byte[][] {longer, gzip(longer)}) {
            assertEquals("f.gz is damaged: it goes on after the 6 bytes of data that its header promises.", complaint(file, 3));
        }
    }

    @Test
    void aHeaderThatLiesCostsNoMemory() {
        byte[] file = Arrays.copyOf(new byte[] {0, 0, 8, 1, 0x7f, (byte) 0xff, (byte) 0xff, 0}, 100);
        long before = allocated();
        assertEquals("f.gz is cut short: its header promises 2,147,483,392 bytes of data, it holds 92; fetch it again.",
                complaint(file, 1));
        assertTrue(allocated() - before < 10_000_000);
    }

    @Test
    void anotherKindOfFileIsNamed() {
        assertEquals("f.gz is not an IDX file of 1 dimensions: it begins with 0x00000803 instead of 0x00000801.",
                complaint(PLAIN, 1));
    }

    @Test
    void absurdDimensionsAreNotAllocated() {
        byte[] file = PLAIN.clone();
        Arrays.fill(file, 4, 16, (byte) 0x7f);
        assertEquals("f.gz is damaged: its header states the dimensions [2139062143, 2139062143, 2139062143].",
                complaint(file, 3));
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Idx read(byte[] file, int rank) throws DataException {
        return Idx.read(new ByteArrayInputStream(file), "f.gz", rank);
    }

    private static String complaint(byte[] file, int rank) {
        return assertThrows(DataException.class, () -> read(file, rank)).getMessage();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
