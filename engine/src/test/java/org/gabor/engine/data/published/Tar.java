package org.gabor.engine.data.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives by POSIX's description, with a folder's entry and a text in front as CIFAR's have. */
final class Tar {

    private static final int BLOCK = 512;

    private Tar() {}

    static byte[] gzipped(String folder, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        tar.write(header(folder, 0, '5'));
        member(tar, folder + "readme.html", "<html></html>".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            member(tar, folder + file.getKey(), file.getValue());
        }
        tar.write(new byte[2 * BLOCK]);
        return gzip(tar.toByteArray());
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static void member(ByteArrayOutputStream tar, String name, byte[] content) throws IOException {
        tar.write(header(name, content.length, '0'));
        tar.write(Arrays.copyOf(content, Math.ceilDiv(content.length, BLOCK) * BLOCK));
    }

    private static byte[] header(String name, int size, char type) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o\0".formatted(size));
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (byte b : header) {
            sum += Byte.toUnsignedInt(b);
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
