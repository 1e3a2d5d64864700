package org.gabor.engine.inspect;

import java.nio.file.Path;
import java.util.Optional;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.Dataset;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.data.image.ImageException;
import org.gabor.engine.data.image.Images;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.data.loader.ExamplePreprocessor;
import org.gabor.engine.probe.InputImage;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;

/** Reads samples as the network takes them. */
record SampleReader(Shape shape, Optional<Normalization> normalization) {

    /** Throws {@link ProbeException} if there is no such sample or the data set doesn't fit the network. */
    InputImage validation(Dataset images, int number) {
        if (number < 0 || number >= images.count()) {
            throw new UnsuitedProbeException("There is no validation image %d: choose one from 0 to %d."
                    .formatted(number, images.count() - 1));
        }
        try {
            ExamplePreprocessor reader = DataLoader.plain(images, shape).fit(0);
            float[] pixels = new float[reader.size()];
            reader.read(number, pixels, 0);
            return image("Validation " + number, images.label(number), pixels);
        } catch (DataException unfit) {
            throw new ProbeException(unfit.getMessage());
        }
    }

    /** Throws {@link ProbeException} if the file is not an image or the network doesn't take images. */
    InputImage file(Path file) {
        if (!(shape instanceof FeatureMap map)) {
            throw new ProbeException("The network takes %s of %s, not images.".formatted(shape.kind(), shape.text()));
        }
        try {
            float[] pixels = new float[Math.toIntExact(map.size())];
            Images.read(file, map, pixels, 0);
            return image(file.getFileName().toString(), InputImage.UNKNOWN, pixels);
        } catch (ImageException unreadable) {
            throw new ProbeException(
                    "%s %s: choose a whole PNG, JPEG, BMP, GIF or WebP file.".formatted(file, unreadable.getMessage()));
        }
    }

    private InputImage image(String title, int label, float[] pixels) {
        float[] input = pixels.clone();
        int channels = shape.dims().getFirst();
        normalization.ifPresent(statistics -> statistics.apply(input, 0, channels, input.length / channels));
        return new InputImage(title, label, shape.dims(), pixels, input);
    }
}
