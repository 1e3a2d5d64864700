package org.gabor.engine.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that claim more pixels than their files hold, and files that hold as many as their formats can. */
class ClaimTest {

    private static final Path SAMPLES = Path.of("src/test/resources/org/gabor/engine/data/image");
    private static final FeatureMap SIZE = new FeatureMap(3, 8, 8);
    private static final int CLAIMED = 6_000;
    private static final long REFUSAL_BYTES = 5_000_000;

    @TempDir
    Path folder;

    /** 36 million pixels, which the decoders would allocate memory for: 108 MB and more. */
    @ParameterizedTest
    @CsvSource({"rgb.png", "grey-16-bit.png", "black-white.png", "photo.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg",
        "palette.gif", "lossy.webp"})
    void aHeaderThatClaimsTooMuchIsRefused(String name) throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve(name));
        claim(name, file, CLAIMED, CLAIMED);
        assertEquals("is damaged: it claims 6,000×6,000 pixels, which its %,d bytes cannot hold".formatted(file.length),
                refusal(file));
    }

    /** The chunk of the frame counts, for the canvas of ImageIO stands in another one. */
    @Test
    void theFrameInsideAWebpIsLookedAt() throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("lossy.webp"));
        byte[] wrapped = extended(file, 40, 30);
        claim("lossy.webp", wrapped, 18, CLAIMED, CLAIMED);
        assertTrue(refusal(wrapped).startsWith("is damaged: it claims 6,000×6,000 pixels"), refusal(wrapped));
    }

    @Test
    void aWebpFrameThatDoesNotBeginAsOneIsDamaged() throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("lossy.webp"));
        file[23] = 0;
        assertEquals("is damaged", refusal(file));
    }

    /** Codes of no bits are bounded by nothing but the number of pixels, and so are runs. */
    @Test
    void whatNoLengthBoundsIsBoundedByItsPixels() throws Exception {
        byte[] webp = Files.readAllBytes(SAMPLES.resolve("lossless.webp"));
        claim("lossless.webp", webp, 8_000, CLAIMED);
        assertEquals("has 8,000×6,000 pixels, more than the 40 million that a WebP image may have", refusal(webp));
        byte[] bmp = runLengthEncoded();
        claim("runs.bmp", bmp, 8_000, CLAIMED);
        assertEquals("has 8,000×6,000 pixels, more than the 40 million that a BMP image may have", refusal(bmp));
    }

    /** WebP's decoder takes zeros for bits that are missing, at the price of an exception each. */
    @Test
    void aLosslessWebpThatEndsEarlyIsNotDecodedToItsClaim() throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("lossless.webp"));
        claim("lossless.webp", file, 60, 8_000);
        assertEquals("is damaged", refusal(file, 100_000_000));
    }

    @Test
    void aBmpThatClaimsTooMuchIsRefused() throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("rgb.bmp"));
        claim("rgb.bmp", file, CLAIMED, CLAIMED);
        assertEquals("is damaged", refusal(file));
    }

    @Test
    void aBmpAroundAnotherFormatIsNotOpened() throws Exception {
        byte[] file = Files.readAllBytes(SAMPLES.resolve("rgb.bmp"));
        file[30] = 4;
        assertEquals("is a JPEG or PNG image wrapped into a BMP, as for printers", refusal(file));
    }

    /** Skipping rows and columns saves nothing if a row is as narrow as what is wanted. */
    @Test
    void aStripThatCannotBeReadWithGapsIsRefused() throws Exception {
        Path file = HugePng.write(folder.resolve("strip.png"), 10, 40_000_000);
        assertEquals("has 10×40,000,000 pixels: too narrow a strip to be decoded", refusal(file, REFUSAL_BYTES));
    }

    @Test
    void theEmptiestImagesOfEachFormatAreRead() throws Exception {
        BufferedImage black = new BufferedImage(3_000, 3_000, BufferedImage.TYPE_BYTE_BINARY);
        BufferedImage colour = new BufferedImage(3_000, 3_000, BufferedImage.TYPE_INT_RGB);
        assertReads(write(black, "png"));
        assertReads(write(black, "gif"));
        assertReads(write(colour, "png"));
        assertReads(write(colour, "gif"));
        assertReads(write(colour, "jpg"));
        assertReads(write(colour, "jpg", null, ImageWriteParam.MODE_DEFAULT));
        assertReads(write(colour, "bmp"));
        assertReads(SAMPLES.resolve("solid/lossy.webp"));
    }

    private static void assertReads(Path file) throws ImageException {
        Images.read(file, SIZE, new float[3 * 8 * 8], 0);
    }

    private byte[] runLengthEncoded() throws Exception {
        BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_INDEXED);
        return Files.readAllBytes(write(image, "bmp", "BI_RLE8", ImageWriteParam.MODE_DISABLED));
    }

    private Path write(BufferedImage image, String format) throws Exception {
        return write(image, format, null, ImageWriteParam.MODE_DISABLED);
    }

    /** As small as the format allows. */
    private Path write(BufferedImage image, String format, String encoding, int progressive) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (encoding != null || format.equals("jpg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(encoding == null ? "JPEG" : encoding);
                param.setCompressionQuality(0);
            }
            if (param.canWriteProgressive()) {
                param.setProgressiveMode(progressive);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return Files.write(folder.resolve("solid." + format), bytes.toByteArray());
    }

    private String refusal(byte[] file) throws Exception {
        return refusal(file, REFUSAL_BYTES);
    }

    private String refusal(byte[] file, long most) throws Exception {
        return refusal(Files.write(folder.resolve("claim"), file), most);
    }

    private static String refusal(Path file, long most) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        String clause = assertThrows(ImageException.class, () -> assertReads(file)).getMessage();
        long used = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(used < most, "allocated " + used);
        return clause;
    }

    private static void claim(String name, byte[] file, int width, int height) {
        claim(name, file, 0, width, height);
    }

    /** Writes a size into the header of {@code file}, whose first frame begins {@code shift} bytes later than usual. */
    private static void claim(String name, byte[] file, int shift, int width, int height) {
        ByteBuffer big = ByteBuffer.wrap(file);
        ByteBuffer little = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "png" -> {
                big.putInt(16, width).putInt(20, height);
                CRC32 crc = new CRC32();
                crc.update(file, 12, 17);
                big.putInt(29, (int) crc.getValue());
            }
            case "jpg" -> {
                int frame = frame(file);
                big.putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
            }
            case "bmp" -> little.putInt(18, width).putInt(22, height);
            case "gif" -> {
                int frame = 13 + 3 * (2 << (file[10] & 7));
                while (file[frame] != 0x2c) {
                    frame += 8;
                }
                little.putShort(frame + 5, (short) width).putShort(frame + 7, (short) height);
            }
            default -> {
                if (name.startsWith("lossless")) {
                    little.putInt(21, width - 1 | height - 1 << 14);
                } else {
                    little.putShort(shift + 26, (short) width).putShort(shift + 28, (short) height);
                }
            }
        }
    }

    /** Where the marker of the frame's header stands: 0xffc0 to 0xffc2. */
    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) < 0xc0 || (jpeg[at + 1] & 0xff) > 0xc2) {
            at += 2 + ByteBuffer.wrap(jpeg).getShort(at + 2);
        }
        return at;
    }

    /** A simple WebP file with the chunk of an extended one in front, which tells the canvas. */
    private static byte[] extended(byte[] simple, int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(simple.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        file.put(simple, 0, 4).putInt(simple.length + 18 - 8).put(simple, 8, 4);
        file.put("VP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        file.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
        file.put(simple, 12, simple.length - 12);
        return file.array();
    }
}
