package org.gabor.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The file that {@code torch.jit.save} writes, for a module of the class {@code Network} with two empty lists of tensors. */
final class TorchArchive {

    /** Pickle's opcodes in their order: protocol 2, the class, no arguments, a new object, its attributes, set them, stop. */
    private static final byte[] MODULE =
            bytes("\u0080\u0002c__torch__\nNetwork\n)\u0081}(" + list("trained") + list("tracked") + "ub.");
    private static final byte[] NO_CONSTANTS = bytes("\u0080\u0002).");

    private TorchArchive() {}

    static byte[] of(String source) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", MODULE);
            store(zip, "code/__torch__.py", source.getBytes(StandardCharsets.US_ASCII));
            store(zip, "constants.pkl", NO_CONSTANTS);
            store(zip, "version", bytes("3\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text with its length in four bytes, and an empty list. */
    private static String list(String name) {
        return "X%c\0\0\0%s]".formatted((char) name.length(), name);
    }

    /** PyTorch reads only what is not compressed. */
    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry("network/" + name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
