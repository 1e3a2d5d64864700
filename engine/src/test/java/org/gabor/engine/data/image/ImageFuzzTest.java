package org.gabor.engine.data.image;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gabor.engine.Fuzz;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged images are refused by the one exception for that, or read as something. */
class ImageFuzzTest {

    private static final long MOST = 300_000_000;

    @TempDir
    Path folder;

    @Test
    void damagedImagesAreRefused() throws Exception {
        fuzz(Fuzz.SHORT);
    }

    @Test
    @Tag("slow")
    void damagedImagesAreRefusedForAMinute() throws Exception {
        fuzz(Fuzz.LONG);
    }

    private void fuzz(Duration time) throws Exception {
        Path file = folder.resolve("image");
        float[] values = new float[3 * 8 * 8];
        Fuzz.run(images(), time, MOST, bytes -> {
            Files.write(file, bytes);
            try {
                Images.read(file, new FeatureMap(3, 8, 8), values, 0);
            } catch (ImageException _) {
                // What it is for.
            }
        });
    }

    private static List<byte[]> images() throws Exception {
        Path resources = Path.of("src/test/resources/org/gabor/engine/data/image");
        try (Stream<Path> all = Files.list(resources)) {
            List<Path> files = all.filter(Images::isNamedLikeOne).sorted().toList();
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        }
    }
}
