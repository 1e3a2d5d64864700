package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gabor.app.vm.look.KeptEpoch;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run of four epochs: the weights of epochs 1, 2 and 4 are kept, the first layer's filters of all, and the initial ones. */
class EpochBarTest extends LookViewFixture {

    private static final int EPOCHS = 4;
    private static final int LOST = 3;
    /** The mark of epoch 0 lies there. */
    private static final double MARGIN = 16;

    private Path run;

    @BeforeEach
    void record() throws Exception {
        await(() -> model.subjectProperty().get().isPresent());
        RunFolder folder = RunFolder.createAt(home.resolve("runs").resolve("one"), training.next().inspected());
        run = folder.path();
        String layer = model.layerProperty().get().orElseThrow().path().value();
        try (RunRecorder recorder = folder.startOver()) {
            recorder.accept(new TrainingEvent.Started(EPOCHS, 1, 0, 1, 1, List.of()));
            recorder.accept(new TrainingEvent.Observed<>(0, 0, bank(layer, 0)));
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                recorder.accept(new TrainingEvent.Observed<>(epoch, epoch, bank(layer, epoch)));
                recorder.accept(
                        new TrainingEvent.EpochEnded(epoch, epoch, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 1, 0));
                if (epoch != LOST) {
                    Tensor weight = new Tensor(List.of(1, 1, 1, 1), new float[] {epoch});
                    recorder.checkpoints()
                            .keep(new Checkpoint(epoch, Progress.NONE, Map.of(layer + ".weight", weight), Map.of()));
                }
            }
        }
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(run)));
        await(() -> model.epochs().epochsProperty().get().size() == EPOCHS + 1);
        await(() -> robot.lookup("#look-epoch-track").queryAs(Region.class).getWidth() > 400);
    }

    /** In epoch n, pixel n of each filter is white. */
    private static FilterBank bank(String layer, int epoch) {
        float[] values = new float[6 * 25];
        for (int filter = 0; filter < 6; filter++) {
            values[25 * filter + epoch] = 1;
        }
        return new FilterBank(layer, 6, 1, 5, 5, values);
    }

    private Point2D mark(int epoch) {
        Region track = robot.lookup("#look-epoch-track").queryAs(Region.class);
        Bounds bounds = track.localToScreen(track.getBoundsInLocal());
        double step = (bounds.getWidth() - 2 * MARGIN) / EPOCHS;
        return new Point2D(bounds.getMinX() + MARGIN + epoch * step, bounds.getMaxY() - 9);
    }

    private int shownEpoch() {
        return model.epochs().currentProperty().get().map(KeptEpoch::number).orElse(-1);
    }

    private void choose(String item) {
        robot.interact(() -> robot.lookup("#look-animation").queryAs(MenuButton.class).getItems().stream()
                .filter(entry -> item.equals(entry.getId())).findFirst().orElseThrow().fire());
    }

    @Test
    void aClickAsksAboutTheWeightsOfThatEpoch() throws Exception {
        robot.clickOn(mark(2));
        await(() -> inspection.lastWeights().equals(new WeightsSource.OfEpoch(run.toString(), 2)));
        assertEquals(2, shownEpoch());
        assertEquals("Epoch 2 of 4", label("look-epoch"));
        robot.type(KeyCode.LEFT);
        await(() -> inspection.lastWeights().equals(new WeightsSource.OfEpoch(run.toString(), 1)));
    }

    @Test
    void anEpochWithoutWeightsSaysWhatItShows() throws Exception {
        robot.clickOn(mark(2));
        robot.clickOn(mark(LOST));
        await(() -> shownEpoch() == LOST);
        assertEquals("first layer only", label("look-epoch-kept"));
        assertEquals(new WeightsSource.OfEpoch(run.toString(), 2), inspection.lastWeights());
    }

    @Test
    void playingShowsAllEpochsAndEndsWithTheLast() throws Exception {
        robot.clickOn(mark(0));
        press("look-epochs-play");
        await(() -> model.epochs().playingProperty().get());
        await(() -> !model.epochs().playingProperty().get());
        assertEquals(EPOCHS, shownEpoch());
        await(() -> inspection.lastWeights().equals(new WeightsSource.OfEpoch(run.toString(), EPOCHS)));
    }

    @Test
    void theFiltersBecomeAnAnimatedGif() throws Exception {
        Path file = home.resolve("filters.gif");
        page = Optional.of(file);
        choose("look-animation-filters-gif");
        await(() -> label("look-animation-notice").equals("Saved filters.gif: 5 epochs"));
        List<BufferedImage> frames = frames(file);
        assertEquals(EPOCHS + 1, frames.size());
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            // A pixel of a filter is a square of 8 pixels behind a line of 2.
            for (int pixel = 0; pixel <= EPOCHS; pixel++) {
                int red = frames.get(epoch).getRGB(2 + 8 * pixel + 4, 6) >> 16 & 0xFF;
                assertEquals(pixel == epoch ? 255 : 128, red, 2);
            }
        }
    }

    private static List<BufferedImage> frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream input = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(input);
            List<BufferedImage> frames = new ArrayList<>();
            for (int i = 0; i < reader.getNumImages(true); i++) {
                frames.add(reader.read(i));
            }
            return frames;
        } finally {
            reader.dispose();
        }
    }

    @Test
    void theTabBecomesAnImageForEachEpochWithWeights() throws Exception {
        Path folder = home.resolve("images");
        page = Optional.of(folder);
        choose("look-animation-tab-png");
        await(() -> label("look-animation-notice").equals("Saved images: 3 epochs"));
        try (Stream<Path> images = Files.list(folder)) {
            assertEquals(List.of("frame-0001.png", "frame-0002.png", "frame-0003.png"),
                    images.map(image -> image.getFileName().toString()).sorted().toList());
        }
        assertEquals((int) Math.ceil(robot.lookup("#look-filters").queryAs(Region.class).getWidth()),
                ImageIO.read(folder.resolve("frame-0001.png").toFile()).getWidth());
        assertNotEquals(-1, Files.mismatch(folder.resolve("frame-0001.png"), folder.resolve("frame-0003.png")));
    }

    @Test
    void aFolderWithFilesIsLeftAlone() throws Exception {
        Path folder = Files.createDirectories(home.resolve("full"));
        Files.writeString(folder.resolve("frame-0001.png"), "mine");
        page = Optional.of(folder);
        choose("look-animation-filters-png");
        await(() -> label("look-animation-notice").contains("not empty"));
        assertEquals("mine", Files.readString(folder.resolve("frame-0001.png")));
    }
}
