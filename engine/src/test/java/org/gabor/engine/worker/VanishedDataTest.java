package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingEvent.CheckpointWritten;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of images that goes away while a run reads it, as a stick that is pulled out. */
class VanishedDataTest {

    private static final int IMAGES = 12;
    private static final int EPOCHS = 80;
    private static final FeatureMap SIZE = new FeatureMap(3, 8, 8);

    @TempDir
    Path home;

    @BeforeEach
    void moveIn() throws IOException {
        System.setProperty("gabor.home", home.toString());
        for (Color color : List.of(Color.RED, Color.BLUE)) {
            Path kind = Files.createDirectories(home.resolve("images").resolve("colour" + color.getRGB()));
            for (int i = 0; i < IMAGES; i++) {
                ImageIO.write(image(color, i), "png", kind.resolve(i + ".png").toFile());
            }
        }
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("gabor.home");
    }

    @Test
    void itIsASentenceAndTheRunGoesOnOnceTheImagesAreBack() throws Exception {
        RunFolder undisturbed = run();
        StressRuns.finish(undisturbed);
        RunFolder run = run();
        EventInbox inbox = new EventInbox();
        try (ProcessSession<TrainingEvent> session = inbox.train(run)) {
            inbox.await(CheckpointWritten.class);
            Files.move(home.resolve("images"), home.resolve("elsewhere"));
            String sentence = inbox.awaitFailed();
            assertTrue(sentence.contains(home.resolve("images").toString()) && sentence.endsWith("."), sentence);
        }
        assertTrue(run.summary().resumable());
        Files.move(home.resolve("elsewhere"), home.resolve("images"));
        assertTrue(StressRuns.finish(run) > 0);
        assertEquals(StressRuns.losses(undisturbed), StressRuns.losses(run));
    }

    private RunFolder run() {
        return RunFolder.create(home.resolve("runs"), TrainingSpec.of(
                NetworkBuilder.network("Plain", SIZE, x -> x.then("flat", new Flatten()).then("fc", Linear.of(2))),
                DataReference.images(home.resolve("images").toString(), new FolderOptions(SIZE, 0.25)),
                Recipe.sgd(0.01, 0.9, 4, EPOCHS, Initialization.KAIMING_UNIFORM, 1)));
    }

    private static BufferedImage image(Color color, int number) {
        BufferedImage image = new BufferedImage(20, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(number, 0, 20 - number, 16);
        pen.dispose();
        return image;
    }
}
