package org.gabor.app.cli.look;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gabor.app.cli.Command;
import org.gabor.engine.npy.Npy;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.io.GraphJson;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** A folder with two small networks whose answers can be computed by hand, their weights, an array and images. */
record LookFolder(Path path) {

    /** The array: 1×1×6×6, from 1 to 36. */
    static final float[] ARRAY = ramp();

    /** Filters that pass on the image once and twice; the logits are 3, −3 and 2 times the image's mean. */
    static final Graph MAPS = NetworkBuilder.network("Maps", new FeatureMap(1, 6, 6), x -> x
            .then("conv1", Conv2d.of(2, 3).withPadding(1)).then("relu1", Activation.RELU).then("pool", AdaptiveAvgPool2d.of(1))
            .then("flat", new Flatten()).then("fc", Linear.of(3)));

    /** The logit of class k is k times the sum over pixels of their number (from 0) times their value. */
    static final Graph SUMS = NetworkBuilder.network("Sums", new FeatureMap(1, 6, 6), x -> x
            .then("flat", new Flatten()).then("fc", Linear.of(3)));

    private static float[] ramp() {
        float[] values = new float[36];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return values;
    }

    void write() throws IOException {
        Files.writeString(path.resolve("maps.gabor"), GraphJson.write(MAPS));
        Files.writeString(path.resolve("sums.gabor"), GraphJson.write(SUMS));
        float[] filters = new float[18];
        filters[4] = 1;
        filters[13] = 2;
        weights("maps", Map.of("conv1.weight", new Tensor(List.of(2, 1, 3, 3), filters), "conv1.bias", zeros(2),
                "fc.weight", new Tensor(List.of(3, 2), new float[] {1, 1, -1, -1, 0, 1}), "fc.bias", zeros(3)));
        float[] factors = new float[3 * 36];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = i / 36 * (i % 36);
        }
        weights("sums", Map.of("fc.weight", new Tensor(List.of(3, 36), factors), "fc.bias", zeros(3)));
        new Npy(List.of(1, 1, 6, 6), ARRAY).write(path.resolve("x.npy"));
        new Npy(List.of(2, 1, 6, 6), new float[72]).write(path.resolve("two.npy"));
        new Npy(List.of(1, 1, 5, 6), new float[30]).write(path.resolve("small.npy"));
        image("pixel.png", 1);
        image("photo.png", 40);
    }

    private void weights(String name, Map<String, Tensor> tensors) throws IOException {
        new Safetensors(tensors, Map.of()).write(path.resolve(name + ".safetensors"));
    }

    private static Tensor zeros(int n) {
        return new Tensor(List.of(n), new float[n]);
    }

    private void image(String name, int side) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillRect(0, 0, side, side);
        drawing.dispose();
        ImageIO.write(image, "png", path.resolve(name).toFile());
    }

    /** Names of files of this folder become their paths. */
    Command look(String network, String... more) {
        Stream<String> fixed = Stream.of("look", network + ".gabor", "--weights", network + ".safetensors");
        return Command.gabor(Stream.concat(fixed, Stream.of(more)).map(this::inFolder).toArray(String[]::new));
    }

    String inFolder(String word) {
        return word.matches("[a-z0-9/]+\\.[a-z]{3,11}") ? path.resolve(word).toString() : word;
    }
}
