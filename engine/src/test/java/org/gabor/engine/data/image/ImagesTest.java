package org.gabor.engine.data.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images as Pillow reads, resizes and crops them (make.py beside them), and all that can be wrong with a file. */
class ImagesTest {

    private static final FeatureMap SIZE = new FeatureMap(3, 16, 16);

    @TempDir
    Path folder;

    /** Pillow rounds to bytes twice, hence 1.5 of 255; decoders of lossy formats differ in how they round, too. */
    @ParameterizedTest
    @CsvSource({"rgb.png, 1.5", "alpha.png, 1.5", "grey.png, 1.5", "grey-alpha.png, 1.5", "grey-16-bit.png, 1.5",
        "palette.png, 1.5", "transparent.png, 1.5", "palette-4-bit.png, 1.5", "black-white.png, 1.5", "rgb.bmp, 1.5",
        "palette.gif, 1.5", "photo.jpg, 3", "progressive.jpg, 3", "grey.jpg, 3", "cmyk.jpg, 3", "ycck.jpg, 3",
        "lossless.webp, 1.5", "alpha.webp, 1.5", "lossy.webp, 6"})
    void readsAsPillowDoes(String name, double tolerance) throws Exception {
        float[] ours = read(resource(name), SIZE);
        byte[] theirs = Files.readAllBytes(resource(name + ".raw"));
        for (int i = 0; i < ours.length; i++) {
            assertEquals(Byte.toUnsignedInt(theirs[i]), ours[i] * 255, tolerance, "value " + i);
        }
    }

    @Test
    void greyIsWeightedColour() throws Exception {
        float[] colours = read(resource("rgb.png"), SIZE);
        float[] grey = read(resource("rgb.png"), new FeatureMap(1, 16, 16));
        for (int p = 0; p < 256; p++) {
            assertEquals(0.299 * colours[p] + 0.587 * colours[p + 256] + 0.114 * colours[p + 512], grey[p], 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.png", "photo.jpg", "progressive.jpg", "rgb.bmp", "palette.gif", "lossy.webp", "lossless.webp"})
    void everyCutIsNoticedWithoutDecoding(String name) throws Exception {
        byte[] whole = Files.readAllBytes(resource(name));
        for (int length = 0; length < whole.length - 2; length += 7) {
            Path cut = Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
            String complaint = assertThrows(ImageException.class, () -> Images.check(cut)).getMessage();
            assertEquals(length == 0 ? "is empty" : length < ImageFormat.HEAD ? "is not an image" : "is cut short", complaint);
        }
    }

    /** The decoder alone would fill what is missing with grey. */
    @Test
    void aJpegThatLacksItsMiddleIsNoticedWhenDecoded() throws Exception {
        byte[] whole = Files.readAllBytes(resource("photo.jpg"));
        byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertEquals("is cut short", complaint(Files.write(folder.resolve("cut.jpg"), cut)));
    }

    @Test
    void whatIsNoImageIsSaid() throws Exception {
        Path text = Files.writeString(folder.resolve("a.png"), "this is a text, whatever its name says");
        assertEquals("is not an image", complaint(text));
        assertEquals("cannot be read (there is no such file or folder)", complaint(folder.resolve("none.png")));
        assertTrue(complaint(Files.createDirectory(folder.resolve("folder.png"))).startsWith("cannot be read ("));
        byte[] damaged = Files.readAllBytes(resource("rgb.png"));
        Arrays.fill(damaged, 60, 200, (byte) 0x55);
        assertEquals("is damaged", complaint(Files.write(folder.resolve("damaged.png"), damaged)));
    }

    @Test
    void aNameThatLiesDoesNoHarm() throws Exception {
        Path file = Files.copy(resource("photo.jpg"), folder.resolve("really-a-jpeg.png"));
        assertEquals(768, read(file, SIZE).length);
    }

    @Test
    void namesOfAnyKindAreRead() throws Exception {
        for (String name : new String[] {"Füße 写真 🙂.png", "x".repeat(250) + ".png"}) {
            try {
                Files.copy(resource("rgb.png"), folder.resolve(name));
            } catch (IOException | java.nio.file.InvalidPathException _) {
                continue; // This file system or locale has no such names.
            }
            read(folder.resolve(name), SIZE);
        }
    }

    @Test
    void aLargeImageIsReadInLittleMemory() throws Exception {
        readInLittleMemory(12_000, 3_000);
    }

    @Test
    @Tag("slow")
    void aHugeImageIsReadInAsLittle() throws Exception {
        readInLittleMemory(30_000, 30_000);
    }

    /** Its bytes alone are as many as its pixels, yet only what is kept is allocated. */
    private void readInLittleMemory(int width, int height) throws Exception {
        Path file = HugePng.write(folder.resolve("huge.png"), width, height);
        long before = allocated();
        float[] values = read(file, SIZE);
        assertTrue(allocated() - before < 100_000_000, "allocated " + (allocated() - before));
        assertEquals(200 / 255.0, values[0], 0.01);
    }

    @Test
    void anImageBeyondTheLimitIsRefusedByItsHeader() throws Exception {
        byte[] file = Files.readAllBytes(resource("rgb.png"));
        file[16] = 0x7f;
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        for (int i = 0; i < 4; i++) {
            file[29 + i] = (byte) (crc.getValue() >> 24 - 8 * i);
        }
        assertEquals("has 2,130,706,493×47 pixels, more than the 1,000 million that a PNG image may have",
                complaint(Files.write(folder.resolve("wide.png"), file)));
    }

    @Test
    void smallImagesAreEnlargedAndNarrowOnesToo() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {1, 300}, {300, 1}, {3, 2}}) {
            BufferedImage image = new BufferedImage(size[0], size[1], BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < size[0] * size[1]; i++) {
                image.setRGB(i % size[0], i / size[0], 0x336699);
            }
            Path file = folder.resolve("small.png");
            ImageIO.write(image, "png", file.toFile());
            float[] values = read(file, new FeatureMap(3, 16, 24));
            for (int c = 0; c < 3; c++) {
                assertEquals((c + 1) * 0x33 / 255.0, values[c * 16 * 24 + 200], 1e-5);
            }
        }
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        float[] alone = read(resource("photo.jpg"), SIZE);
        boolean same = IntStream.range(0, 64).parallel().allMatch(_ -> {
            try {
                return Arrays.equals(alone, read(resource("photo.jpg"), SIZE));
            } catch (ImageException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(same);
    }

    @Test
    void imagesAreKnownByTheirNames() {
        assertTrue(Images.isNamedLikeOne(Path.of("a.JPG")) && Images.isNamedLikeOne(Path.of("x/b.c.webp")));
        assertTrue(!Images.isNamedLikeOne(Path.of("a.txt")) && !Images.isNamedLikeOne(Path.of("x.png/README")));
    }

    private String complaint(Path file) {
        return assertThrows(ImageException.class, () -> read(file, SIZE)).getMessage();
    }

    private static float[] read(Path file, FeatureMap size) throws ImageException {
        float[] values = new float[size.channels() * size.height() * size.width() + 2];
        values[0] = -1;
        values[values.length - 1] = -2;
        Images.read(file, size, values, 1);
        assertTrue(values[0] == -1 && values[values.length - 1] == -2, "wrote beside its place");
        return Arrays.copyOfRange(values, 1, values.length - 1);
    }

    private static Path resource(String name) {
        return Path.of("src/test/resources/org/gabor/engine/data/image", name).toAbsolutePath();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
