package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javax.imageio.ImageIO;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.FolderState;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.graph.analysis.Inference;
import org.junit.jupiter.api.Test;

/** The recipe's data set and initial weights. */
class RecipeDataTest extends TrainViewFixture {

    @Test
    void aFolderOfImagesIsAskedForCountedAndTrained() throws Exception {
        for (String file : List.of("cat/1", "cat/2", "cat/3", "dog/1", "dog/2", "dog/3")) {
            Path image = home.resolve("pets/" + file + ".png");
            Files.createDirectories(image.getParent());
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", image.toFile());
        }
        folder = Optional.of(home.resolve("pets"));
        robot.interact(() -> model.next().choose(DataCatalog.find("image-folder").orElseThrow()));
        await(() -> label("recipe-data-note-text").equals("2 classes, 4 + 2 images"));
        assertTrue(isSeen("recipe-folder"));
        assertEquals("pets", robot.lookup("#recipe-folder").queryButton().getText());
        assertEquals(List.of("cat", "dog"), model.next().dataProperty().get().classes());
        press("recipe-loss-more");
        type("recipe-loss-class-weights", "balanced");
        assertEquals(new Loss.CrossEntropy(0, List.of(1.0, 1.0)), model.next().recipe().orElseThrow().loss());
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidInASentenceAndNothingStarts() throws Exception {
        folder = Optional.of(home.resolve("nowhere"));
        robot.interact(() -> model.next().choose(DataCatalog.find("image-folder").orElseThrow()));
        await(() -> !(model.next().folder().stateProperty().get() instanceof FolderState.Searching)
                && label("recipe-data-note-text").contains("nowhere"));
        assertEquals(label("recipe-data-note-text"), model.blockedProperty().get());
    }

    @Test
    void videosAreForNetworksThatTakeVideos() {
        robot.interact(() -> model.next().choose(DataCatalog.find("moving-shapes").orElseThrow()));
        assertEquals(
                "The network takes images of 1×28×28, but Moving shapes holds videos of 1×16×64×64: choose a data set of images.",
                model.blockedProperty().get());
        assertEquals(model.blockedProperty().get(), label("recipe-data-note-text"));
        robot.interact(() -> model.next().choose(DataCatalog.find("fashion-mnist-mini").orElseThrow()));
        assertEquals("", model.blockedProperty().get());
    }

    @Test
    void aDownloadReportsProgressAndCanBeCancelled() throws Exception {
        robot.interact(() -> model.next().choose(DataCatalog.find("kmnist").orElseThrow()));
        start();
        worker.say(new TrainingEvent.Preparing("Downloading train-images-idx3-ubyte.gz: 3 of 18 MB"));
        await(() -> label("recipe-data-note-text").equals("Downloading train-images-idx3-ubyte.gz: 3 of 18 MB"));
        press("recipe-data-note-cancel");
        await(() -> model.stateProperty().get() == SessionState.DONE);
        await(() -> !isSeen("recipe-data-note-cancel"));
    }

    @Test
    void theRecipeFitsTheNumberOfImagesUntilItIsTyped() {
        assertEquals(List.of("0.15", "43"), learningRateAndBatch(), "the book's 0.9 at 256, for 10,000 images of 60,000");
        robot.interact(() -> model.next().choose(DataCatalog.find("fashion-mnist").orElseThrow()));
        assertEquals(List.of("0.9", "256"), learningRateAndBatch());
        robot.interact(() -> {
            robot.lookup("#recipe-batch").queryAs(TextField.class).setText("64");
            model.next().choose(DataCatalog.find("fashion-mnist-mini").orElseThrow());
        });
        assertEquals(List.of("0.9", "64"), learningRateAndBatch());
    }

    private List<String> learningRateAndBatch() {
        RecipeDraft draft = model.next().draftProperty().get();
        return List.of(draft.text(OptimizerSpec.LEARNING_RATE), draft.text(Recipe.BATCH));
    }

    @Test
    void whatAFileOfWeightsBringsIsSaidBeforeTraining() throws Exception {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Inference network = model.next().networkProperty().getValue();
        network.graph().topologicalOrder().forEach(node -> network.parameters(node.id())
                .forEach(spec -> tensors.put(node.key(spec), new Tensor(spec.dims(), new float[Math.toIntExact(spec.size())]))));
        String lost = tensors.keySet().iterator().next();
        tensors.remove(lost);
        Path file = home.resolve("w.safetensors");
        new Safetensors(tensors, Map.of()).write(file);
        weights = Optional.of(file);
        press("recipe-start-from-more");
        robot.interact(() -> robot.lookup("#recipe-weights").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "recipe-weights-file".equals(item.getId())).findFirst().orElseThrow().fire());
        await(() -> label("recipe-weights-note-text").startsWith("Loads 9 of 10 tensors;"));
        type("recipe-start-freeze", "0.*");
        assertEquals(Optional.of(file.toString()), model.next().draftProperty().get().start().orElseThrow().weights());
        Files.writeString(file, "no weights");
        weights = Optional.of(home.resolve("gone.safetensors"));
        robot.interact(() -> model.next().startFrom(StartWeights.of(weights.get())));
        await(() -> label("recipe-weights-note-text").contains("gone.safetensors"));
        assertEquals(label("recipe-weights-note-text"), model.blockedProperty().get());
    }

    @Test
    void aRunsWeightsAreUsed() throws Exception {
        RunFolder run = RunFolder.create(home.resolve("runs"), TrainingSpec.of(model.next().networkProperty().getValue().graph(),
                DataReference.of("fashion-mnist-mini"), Recipes.PLAIN));
        run.rename("Baseline");
        Path file = run.path().resolve("checkpoints/best.safetensors");
        Files.createDirectories(file.getParent());
        new Safetensors(Map.of("elsewhere", new Tensor(List.of(1), new float[1])), Map.of()).write(file);
        robot.interact(() -> model.library().refresh());
        await(() -> !model.library().runs().isEmpty());
        robot.interact(() -> model.startFrom(run.path()));
        await(() -> label("recipe-start-from-summary").equals("Baseline"));
        assertEquals(Optional.of(file.toString()), model.next().draftProperty().get().start().orElseThrow().weights());
        await(() -> label("recipe-weights-note-text").startsWith("Nothing in this file fits the network"));
    }
}
