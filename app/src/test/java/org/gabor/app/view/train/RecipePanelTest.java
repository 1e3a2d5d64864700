package org.gabor.app.view.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Placement;
import org.gabor.app.files.Settings;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.FolderState;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.app.view.control.HelpMark;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.view.train.recipe.PathChoice;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.Transform;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.engine.worker.EstimateReply;
import org.gabor.engine.worker.Measurement;
import org.gabor.engine.worker.Refused;
import org.gabor.graph.analysis.Inference;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class RecipePanelTest {

    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path home;
    private volatile ScriptedWorker worker;
    private volatile Optional<Path> folder = Optional.empty();
    private volatile Optional<Path> weights = Optional.empty();
    private TrainModel model;

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            EditorModel editor = new EditorModel(new Document(Zoo.find("lenet").orElseThrow().network().get(), Placement.EMPTY));
            model = new TrainModel(editor.inferenceProperty(), home.resolve("runs"),
                    ScriptedWorker.starter(started -> worker = started));
            ThemeManager theme = new ThemeManager(new Settings(home.resolve("settings")));
            Scene scene = new Scene(new TrainView(model, editor, theme, new Answers()), 1440, 824);
            theme.style(scene);
            stage.setScene(scene);
            stage.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(() -> model.close());
        FxToolkit.cleanupStages();
    }

    @Test
    void aMethodShowsItsOwnFieldsAndItsCustomaryRate() {
        press("recipe-optimiser-more");
        assertTrue(
                isSeen("recipe-optimizer-momentum") && isSeen("recipe-optimizer-nesterov") && !isSeen("recipe-optimizer-beta1"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "adamw"));
        assertTrue(isSeen("recipe-optimizer-beta1") && isSeen("recipe-optimizer-beta2") && isSeen("recipe-optimizer-eps"));
        assertFalse(
                isSeen("recipe-optimizer-momentum") || isSeen("recipe-optimizer-nesterov") || isSeen("recipe-optimizer-alpha"));
        assertEquals("0.001", text("recipe-learning-rate"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "rmsprop"));
        assertTrue(isSeen("recipe-optimizer-alpha") && isSeen("recipe-optimizer-momentum") && !isSeen("recipe-optimizer-beta1"));
        choose("recipe-optimizer", kind(RecipeForm.OPTIMIZER, "sgd"));
        assertEquals("0.15", text("recipe-learning-rate"), "what stood there before");
    }

    @Test
    void aScheduleIsChosenTypedAndTrained() {
        choose("recipe-schedule", kind(RecipeForm.SCHEDULE, "step"));
        type("recipe-schedule-every", "3");
        type("recipe-schedule-gamma", "0.5");
        press("recipe-optimiser-more");
        type("recipe-schedule-warmup-epochs", "1");
        type("recipe-clip-norm", "2");
        Recipe recipe = model.next().recipe().orElseThrow();
        assertEquals(new Schedule.Step(3, 0.5, 1), recipe.schedule());
        assertEquals(2, recipe.clipNorm().orElseThrow());
        press("recipe-optimiser-more");
        assertEquals("warm-up 1, clip gradients 2", label("recipe-optimiser-summary"));
        assertFalse(isSeen("recipe-schedule-warmup-epochs"));
    }

    @Test
    void thePlotSaysWhereTheRateGoes() {
        assertTrue(robot.lookup("#recipe-rate-preview").query().getAccessibleText().contains("at most 0.15"));
        choose("recipe-schedule", kind(RecipeForm.SCHEDULE, "cosine"));
        type("recipe-epochs", "30");
        type("recipe-learning-rate", "0.01");
        String said = robot.lookup("#recipe-rate-preview").query().getAccessibleText();
        assertTrue(said.startsWith("The learning rate over 30 epochs: at most 0.01, at the end"), said);
        type("recipe-learning-rate", "?");
        assertEquals("The learning rate, not known yet", robot.lookup("#recipe-rate-preview").query().getAccessibleText());
    }

    @Test
    void aFoldedFieldWithAProblemIsSeen() {
        robot.interact(() -> model.next().draftProperty().set(
                model.next().draftProperty().get().with(Schedule.WARMUP, "soon")));
        assertTrue(isSeen("recipe-schedule-warmup-epochs"));
        assertEquals("The warm-up must be a number, got soon.", label("recipe-schedule-warmup-epochs-problem"));
        assertEquals("The warm-up must be a number, got soon.", model.blockedProperty().get());
    }

    @Test
    void onesOwnAugmentationIsToggledAndTyped() {
        assertFalse(isSeen("recipe-augment-flip-number"));
        choose("recipe-augmentation", AugmentationPreset.FLIP_AND_CROP);
        choose("recipe-augmentation", AugmentationPreset.CUSTOM);
        robot.interact(() -> robot.lookup("#recipe-augment-rotate-on").<atlantafx.base.controls.ToggleSwitch>query()
                .setSelected(true));
        type("recipe-augment-rotate-number", "20");
        assertEquals(List.of(Transform.RandomCrop.DEFAULT, Transform.HorizontalFlip.DEFAULT, new Transform.Rotation(20)),
                model.next().augmentationProperty().get().augmentation().orElseThrow().transforms());
        type("recipe-augment-rotate-number", "200");
        assertEquals("The angle must be from 0 to 180, got 200.", label("recipe-augment-rotate-problem"));
        assertEquals("The angle must be from 0 to 180, got 200.", model.blockedProperty().get());
    }

    @Test
    void thePrecisionIsChosenAndTakesLessMemory() throws Exception {
        assertEquals(PrecisionChoice.F32, model.next().recipe().orElseThrow().precision());
        type("recipe-batch", "2048");
        await(() -> bytes(label("recipe-memory")) > 20);
        long single = bytes(label("recipe-memory"));
        choose("recipe-precision", PrecisionChoice.BF16);
        assertEquals(PrecisionChoice.BF16, model.next().recipe().orElseThrow().precision());
        await(() -> bytes(label("recipe-memory")) > 0 && bytes(label("recipe-memory")) < single);
        choose("recipe-precision", PrecisionChoice.AUTO);
        await(() -> bytes(label("recipe-memory")) == single);
        assertEquals("auto", label("recipe-run-summary"));
    }

    /** Of "6 MB of 15.5 GB"; 0 while nothing is known. */
    private static long bytes(String memory) {
        return memory.contains(" MB of ") ? Long.parseLong(memory.substring(0, memory.indexOf(' '))) : 0;
    }

    @Test
    void whatTheMachineDoesNotComputeInIsSaidAndNothingStarts() throws Exception {
        System.setProperty("gabor.onednn", "off");
        try {
            press("recipe-run-more");
            ComboBox<PrecisionChoice> box = robot.lookup("#recipe-precision").query();
            robot.interact(() -> {
                box.requestFocus();
                box.show();
            });
            await(() -> model.next().bf16().problemProperty().get().isPresent());
            List<ListCell<PrecisionChoice>> cells = offered(box);
            assertEquals(Map.of(PrecisionChoice.F32, false, PrecisionChoice.BF16, true, PrecisionChoice.AUTO, true),
                    cells.stream().collect(Collectors.toMap(ListCell::getItem, ListCell::isDisabled)));
            cells.forEach(cell -> assertTrue(cell.prefWidth(-1) <= cell.getListView().getWidth(), cell + " is cut off"));
            robot.interact(box::hide);
            choose("recipe-precision", PrecisionChoice.BF16);
            assertTrue(label("recipe-precision-problem").startsWith("This machine does not compute in bf16: "));
            assertEquals(label("recipe-precision-problem"), model.blockedProperty().get());
            choose("recipe-precision", PrecisionChoice.AUTO);
            assertEquals("", model.blockedProperty().get(), "auto is f32 then");
        } finally {
            System.clearProperty("gabor.onednn");
        }
    }

    private List<ListCell<PrecisionChoice>> offered(ComboBox<PrecisionChoice> box) {
        return robot.from(((ComboBoxListViewSkin<?>) box.getSkin()).getPopupContent()).lookup(".list-cell")
                .<ListCell<PrecisionChoice>>queryAll().stream().filter(cell -> cell.getItem() != null).toList();
    }

    @Test
    void allIsReachedAndChangedByKeyboard() {
        robot.interact(() -> robot.lookup("#recipe-optimizer").query().requestFocus());
        robot.push(KeyCode.DOWN);
        assertEquals(kind(RecipeForm.OPTIMIZER, "adam"), model.next().draftProperty().get().chosen(RecipeForm.OPTIMIZER));
        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("0.002");
        assertEquals(0.002, model.next().recipe().orElseThrow().learningRate());
        assertTrue(model.next().recipe().orElseThrow().optimizer() instanceof OptimizerSpec.Adam);
    }

    @Test
    void everyControlHasANameAndAnExplanation() {
        for (String section : List.of("data", "optimiser", "run", "loss", "start-from")) {
            press("recipe-" + section + "-more");
        }
        choose("recipe-augmentation", AugmentationPreset.CUSTOM);
        Set<Node> controls = robot.lookup("#recipe .recipe-row").queryAll().stream()
                .flatMap(row -> row.lookupAll(".text-field").stream()).collect(Collectors.toSet());
        controls.addAll(robot.lookup("#recipe .recipe-row .combo-box").queryAll());
        controls.addAll(robot.lookup("#recipe .recipe-row .toggle-switch").queryAll());
        assertTrue(controls.size() > 40, controls.size() + " controls");
        controls.forEach(control -> assertTrue(control.getAccessibleText() != null && !control.getAccessibleText().isBlank(),
                "a name for " + control.getId()));
        robot.lookup("#recipe .help-mark").queryAllAs(HelpMark.class).forEach(
                mark -> assertTrue(mark.getAccessibleText().endsWith("."), mark.getId() + ": " + mark.getAccessibleText()));
    }

    @Test
    void memoryAndTimeAreMeasuredOnRequestUntilTheRecipeChanges() throws Exception {
        press("recipe-measure");
        assertEquals("measuring two batches", label("recipe-estimate-source"));
        await(() -> worker != null && worker.isMeasuring());
        worker.reply(new EstimateReply.Estimated(new Measurement(Precision.F32, 1_932_000_000L, 0.43, 0.215)));
        await(() -> label("recipe-estimate-source").equals("measured on two warm-up batches"));
        assertTrue(label("recipe-memory").startsWith("1.9 GB of "), label("recipe-memory"));
        assertEquals("1 min 50 s", label("recipe-epoch-time"), "10,000 images in 43s at 0.43 s, 2,000 at 0.215 s");
        type("recipe-batch", "64");
        assertEquals("not measured yet", label("recipe-estimate-source"));
    }

    @Test
    void aRunThatCannotBeIsSaidInASentence() throws Exception {
        press("recipe-measure");
        await(() -> worker != null && worker.isMeasuring());
        worker.reply(new Refused("It needs 90 GB: take a batch of 8."));
        await(() -> label("recipe-estimate-source").equals("It needs 90 GB: take a batch of 8."));
    }

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
    void aFolderThatCannotBeUsedIsSaidInASentenceAndNothingStarts() throws Exception {
        folder = Optional.of(home.resolve("nowhere"));
        robot.interact(() -> model.next().choose(DataCatalog.find("image-folder").orElseThrow()));
        await(() -> !(model.next().folder().stateProperty().get() instanceof FolderState.Searching)
                && label("recipe-data-note-text").contains("nowhere"));
        assertEquals(label("recipe-data-note-text"), model.blockedProperty().get());
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

    @Test
    void aDownloadReportsProgressAndCanBeCancelled() throws Exception {
        robot.interact(() -> model.next().choose(DataCatalog.find("kmnist").orElseThrow()));
        robot.interact(model::start);
        await(() -> worker != null && worker.isTraining());
        worker.say(new TrainingEvent.Preparing("Downloading train-images-idx3-ubyte.gz: 3 of 18 MB"));
        await(() -> label("recipe-data-note-text").equals("Downloading train-images-idx3-ubyte.gz: 3 of 18 MB"));
        press("recipe-data-note-cancel");
        await(() -> model.stateProperty().get() == SessionState.DONE);
        assertFalse(isSeen("recipe-data-note-cancel"));
    }

    private static <S> Kind<S> kind(Family<S> family, String name) {
        return family.find(name).orElseThrow();
    }

    private <T> void choose(String id, T value) {
        robot.interact(() -> robot.lookup("#" + id).<ComboBox<T>>query().setValue(value));
    }

    private void press(String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    private void type(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    private String text(String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    private String label(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /** Whether it and all its parents are part of the layout. */
    private boolean isSeen(String id) {
        Node node = robot.lookup("#" + id).query();
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return node == null;
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** The test chooses the paths. */
    private final class Answers implements PathChoice {

        @Override
        public Optional<Path> images(Window owner) {
            return folder;
        }

        @Override
        public Optional<Path> weights(Window owner) {
            return weights;
        }
    }
}
