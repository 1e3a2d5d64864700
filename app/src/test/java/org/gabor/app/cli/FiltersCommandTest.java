package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gabor.app.runs.Recipes;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.TrainingEvent.EpochEnded;
import org.gabor.engine.train.TrainingEvent.Observed;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersCommandTest {

    private static final int SIDE = 11;

    @TempDir
    private Path folder;

    private String run;

    /** Two filters: noise at first, then a vertical grating of four pixels and a bright lower half. */
    @BeforeEach
    void record() {
        FilterBank noise = new FilterBank("conv1", 2, 1, SIDE, SIDE, new float[2 * SIDE * SIDE]);
        FilterBank learned = noise.with(new float[2 * SIDE * SIDE]);
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < SIDE * SIDE; i++) {
            noise.values()[i] = (float) random.nextDouble(-1, 1);
            noise.values()[SIDE * SIDE + i] = (float) random.nextDouble(-1, 1);
            learned.values()[i] = i / SIDE > 5 ? 1 : -1;
            learned.values()[SIDE * SIDE + i] = (float) Math.sin(Math.PI / 2 * (i % SIDE));
        }
        RunFolder created = RunFolder.createAt(folder.resolve("run"), TrainingSpec.of(
                Zoo.find("lenet").orElseThrow().network().get(), DataReference.of("fashion-mnist-mini"), Recipes.PLAIN));
        try (RunRecorder recorder = created.startOver()) {
            recorder.accept(new Observed<>(0, 0, noise));
            recorder.accept(new Observed<>(1, 10, learned));
            recorder.accept(new EpochEnded(1, 10, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 1, 0));
        }
        run = created.path().toString();
    }

    @Test
    void measuresEachEpoch() {
        Command command = Command.gabor("filters", run, "--measure");
        assertEquals(0, command.exit(), command.err());
        assertEquals(3, command.outLines().size(), command.out());
        assertTrue(command.outLines().get(1).matches(" *0 +0 % +0 % +0 of 8 +0 % +0\\.\\d\\d"), command.out());
        assertTrue(command.outLines().get(2).matches(" *1 +100 % +50 % +2 of 8 +50 % +0\\.\\d\\d"), command.out());
    }

    /** The edge is at 0°, before the grating at 90°; unsorted it is first too, so the image stays the same. */
    @Test
    void drawsFiltersSortedAndAsDifference() throws Exception {
        Path plain = folder.resolve("plain.png");
        Path sorted = folder.resolve("sorted.png");
        Path learned = folder.resolve("learned.png");
        assertEquals(0, Command.gabor("filters", run, "--output", plain.toString()).exit());
        assertEquals(0, Command.gabor("filters", run, "--sorted", "--output", sorted.toString()).exit());
        assertEquals(0, Command.gabor("filters", run, "--learned", "--output", learned.toString()).exit());
        assertEquals(pixel(plain), pixel(sorted));
        assertTrue(pixel(plain) != pixel(learned));
    }

    @Test
    void aGifHasAFrameForEachEpoch() throws Exception {
        Path animation = folder.resolve("animation.GIF");
        Command command = Command.gabor("filters", run, "--output", animation.toString());
        assertEquals(0, command.exit(), command.err());
        assertTrue(command.out().startsWith("conv1: 2 filters of 11×11 at 2 epochs, in "), command.out());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(animation.toFile())) {
            reader.setInput(input);
            assertEquals(2, reader.getNumImages(true));
        } finally {
            reader.dispose();
        }
    }

    @Test
    void measuringDrawsNothing() {
        Command command = Command.gabor("filters", run, "--measure", "--sorted");
        assertEquals(2, command.exit());
        assertTrue(command.err().startsWith("--measure prints figures"), command.err());
    }

    private static int pixel(Path image) throws Exception {
        return ImageIO.read(image.toFile()).getRGB(20, 20);
    }
}
