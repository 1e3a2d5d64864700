package org.gabor.engine.data.image;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes evenly grey PNGs far larger than memory, by the format's description. */
final class HugePng {

    private static final byte GREY = (byte) 200;

    private HugePng() {}

    static Path write(Path file, int width, int height) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeLong(0x89504e470d0a1a0aL);
            chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array());
            byte[] row = new byte[width + 1];
            Arrays.fill(row, 1, row.length, GREY);
            Deflater deflater = new Deflater(Deflater.BEST_SPEED);
            byte[] packed = new byte[1 << 16];
            for (int y = 0; y <= height; y++) {
                if (y < height) {
                    deflater.setInput(row);
                } else {
                    deflater.finish();
                }
                for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
                    chunk(out, "IDAT", Arrays.copyOf(packed, n));
                }
            }
            deflater.end();
            chunk(out, "IEND", new byte[0]);
        }
        return file;
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }
}
