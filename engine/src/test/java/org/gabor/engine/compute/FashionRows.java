package org.gabor.engine.compute;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The first rows of Fashion-MNIST's training file, from the test resources: pixels / 255 and labels. */
record FashionRows(float[] images, int[] labels) {

    private static final int PIXELS = 28 * 28;

    private static final int COUNT = 2560;

    static FashionRows read() {
        byte[] pixels = body("train-images-2560-idx3-ubyte.gz", 16, COUNT * PIXELS);
        byte[] classes = body("train-labels-2560-idx1-ubyte.gz", 8, COUNT);
        float[] images = new float[pixels.length];
        for (int i = 0; i < images.length; i++) {
            images[i] = (pixels[i] & 0xff) / 255f;
        }
        int[] labels = new int[COUNT];
        for (int i = 0; i < COUNT; i++) {
            labels[i] = classes[i];
        }
        return new FashionRows(images, labels);
    }

    private static byte[] body(String file, int header, int length) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(FashionRows.class.getResourceAsStream(file)))) {
            in.skipNBytes(header);
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float[] images(int from, int count) {
        float[] some = new float[count * PIXELS];
        System.arraycopy(images, from * PIXELS, some, 0, some.length);
        return some;
    }

    int[] labels(int from, int count) {
        int[] some = new int[count];
        System.arraycopy(labels, from, some, 0, count);
        return some;
    }
}
