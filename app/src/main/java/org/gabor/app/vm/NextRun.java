package org.gabor.app.vm;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.gabor.app.runs.Hint;
import org.gabor.app.runs.Readiness;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.SessionState;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.FolderContents;
import org.gabor.app.runs.recipe.FolderState.Found;
import org.gabor.app.runs.recipe.Freezing;
import org.gabor.app.runs.recipe.LearningRateCurve;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.app.runs.recipe.WeightsFile;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSource;
import org.gabor.engine.data.DataSource.Origin;
import org.gabor.engine.data.FolderOptions;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.graph.analysis.BatchSizes;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.Shape;

/** The settings of the next run: the network, its data, and its recipe as typed. Each network has its own settings. */
public final class NextRun {

    private final ObservableValue<Inference> network;
    private final ObjectProperty<RecipeDraft> draft = new SimpleObjectProperty<>();
    private final ObjectProperty<AugmentationDraft> augmentation = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<DataSource> data = new ReadOnlyObjectWrapper<>();
    /** The settings of each network, by its name. */
    private final Map<String, RunSetup> setups = new HashMap<>();

    private final ImageFolder folder = new ImageFolder();
    private final StartingWeights weights;

    private final Bf16 bf16 = new Bf16();
    private final TrainingMemory memory;

    NextRun(ObservableValue<Inference> network) {
        this(network, new TrainingMemory());
    }

    NextRun(ObservableValue<Inference> network, TrainingMemory memory) {
        this.network = network;
        this.memory = memory;
        take(RunSetup.of(network.getValue().graph()));
        weights = new StartingWeights(draft.map(RecipeDraft::weights));
        folder.stateProperty().subscribe(_ -> {
            if (data.get().origin() == Origin.FOLDER) {
                choose(data.get());
            }
        });
        network.subscribe((before, now) -> turn(before.graph(), now.graph()));
        data.subscribe(this::refit);
        network.subscribe(_ -> askForMemory());
        draft.subscribe(_ -> askForMemory());
    }

    /** Another network has its own recipe, augmentation and data; a renamed network keeps them. */
    private void turn(Graph before, Graph now) {
        if (before.name().equals(now.name())) {
            return;
        }
        RunSetup current = new RunSetup(draft.get(), augmentation.get(), data.get());
        setups.put(before.name(), current);
        boolean renamed = before.withName(now.name()).equals(now);
        take(renamed ? current : setups.getOrDefault(now.name(), RunSetup.of(now)));
    }

    private void take(RunSetup setup) {
        data.set(setup.data());
        augmentation.set(setup.augmentation());
        draft.set(setup.recipe());
    }

    /** Keeps the values that the user has typed. */
    private void refit(DataSource before, DataSource now) {
        if (isWritten(fitted(before))) {
            draft.set(draft.get().with(fitted(now)));
        }
    }

    private Recipe fitted(DataSource images) {
        return Recipes.fitted(network.getValue().graph(), images.trainCount());
    }

    private boolean isWritten(Recipe recipe) {
        return draft.get().with(recipe).equals(draft.get());
    }

    /** The open network. */
    public ObservableValue<Inference> networkProperty() {
        return network;
    }

    public ObjectProperty<RecipeDraft> draftProperty() {
        return draft;
    }

    public ObjectProperty<AugmentationDraft> augmentationProperty() {
        return augmentation;
    }

    /** The data; set by {@link #choose}. */
    public ReadOnlyObjectProperty<DataSource> dataProperty() {
        return data.getReadOnlyProperty();
    }

    /** Chooses a data set of the catalogue; the image folder stands for the scanned one. */
    public void choose(DataSource source) {
        data.set(source.origin() == Origin.FOLDER && folder.stateProperty().get() instanceof Found(_, FolderContents contents)
                ? contents.source() : source);
    }

    /** The image folder that can be chosen as data. */
    public ImageFolder folder() {
        return folder;
    }

    /** Whether bf16 is supported on this machine. */
    public Bf16 bf16() {
        return bf16;
    }

    /** Sets the file of the initial weights. */
    public void startFrom(StartWeights chosen) {
        draft.set(draft.get().withWeights(Optional.of(chosen)));
    }

    /** The content of the initial weights' file. */
    public ReadOnlyObjectProperty<WeightsFile> weightsProperty() {
        return weights.fileProperty();
    }

    /** The frozen parameters. */
    public Freezing freezing() {
        return Freezing.of(network.getValue(), draft.get().frozen());
    }

    /** Whether the book has a recipe for the open network that differs from the current one. */
    public boolean isBookRecipeOffered() {
        return Recipes.book(network.getValue().graph()).filter(recipe -> !isWritten(recipe)).isPresent();
    }

    /** Takes the book's recipe for the open network, if it has one. */
    public void useBookRecipe() {
        Recipes.book(network.getValue().graph()).ifPresent(recipe -> draft.set(draft.get().with(recipe)));
    }

    /**
     * Takes data, augmentation and recipe for the open network.
     *
     * @throws IllegalArgumentException if they can't be shown: the data are in a file or the augmentation has further numbers
     */
    public void use(DataReference reference, Augmentation augmentation, Recipe recipe) {
        DataSource source = DataCatalog.find(reference.id()).filter(found -> DataReference.of(found.id()).equals(reference))
                .orElseThrow(() -> new IllegalArgumentException("%s is not in the catalogue.".formatted(reference)));
        take(new RunSetup(RecipeDraft.of(recipe),
                AugmentationDraft.of(augmentation).orElseThrow(
                        () -> new IllegalArgumentException("%s can't be chosen in the window.".formatted(augmentation.format()))),
                source));
    }

    /** The recipe's errors, one sentence per field. */
    public Map<String, String> problems() {
        Map<String, String> problems = draft.get().problems(classes());
        freezing().problem().ifPresent(problem -> problems.putIfAbsent(FineTuning.FREEZE.key(), problem));
        return problems;
    }

    /** The recipe, if it has no errors. */
    public Optional<Recipe> recipe() {
        return draft.get().recipe(classes());
    }

    /** A hint about the recipe and the open network, if there is one. */
    public Optional<Hint> advice() {
        return recipe().flatMap(recipe -> Hint.of(network.getValue().graph(), recipe));
    }

    /** The planned learning rate, if it is known. */
    public Optional<LearningRateCurve> course() {
        return recipe()
                .map(recipe -> LearningRateCurve.of(recipe, Math.max(1, Math.ceilDiv(data.get().trainCount(), recipe.batch()))));
    }

    private ClassCounts classes() {
        return data.get().origin() == Origin.FOLDER && folder.stateProperty().get() instanceof Found(_, FolderContents contents)
                ? contents.counts() : ClassCounts.of(data.get().classes().size());
    }

    /** Why there is no data, in one sentence; empty if there is. */
    private Optional<String> dataProblem() {
        return data.get().origin() == Origin.FOLDER ? folder.stateProperty().get().problem() : Optional.empty();
    }

    /** Why the open network doesn't fit the chosen data, in one sentence; empty if it fits. */
    public Optional<String> misfit() {
        return input().flatMap(
                input -> DataCatalog.problem(reference(), input, augmentation.get().augmentation().orElse(Augmentation.NONE)));
    }

    private Optional<Shape> input() {
        return network.getValue().graph().inputShapes().stream().findFirst();
    }

    private Optional<String> weightsProblem() {
        return weights.fileProperty().get() instanceof WeightsFile.Unreadable(String sentence)
                ? Optional.of(sentence) : Optional.empty();
    }

    /** Why this machine doesn't support the chosen precision, in one sentence; empty if it does, or while that is unknown. */
    public Optional<String> precisionProblem() {
        return draft.get().text(Recipe.PRECISION).equals(PrecisionChoice.BF16.text()) ? bf16.problemProperty().get()
                : Optional.empty();
    }

    private DataReference reference() {
        return folder.stateProperty().get() instanceof Found(Path named, _) && data.get().origin() == Origin.FOLDER
                ? DataReference.images(named.toString(), FolderOptions.of(input()))
                : DataReference.of(data.get().id());
    }

    /** Why the run can't begin, in one sentence; empty if it can. */
    Optional<String> problem(SessionState state) {
        return Readiness.problem(state, network.getValue()).or(this::dataProblem).or(this::misfit).or(this::weightsProblem)
                .or(this::precisionProblem)
                .or(() -> Stream.concat(problems().values().stream(), augmentation.get().problems().values().stream())
                        .findFirst())
                .or(() -> recipe().flatMap(recipe -> BatchSizes.problem(network.getValue(), recipe.batch())));
    }

    /** The memory that the run needs. */
    public TrainingMemory memory() {
        return memory;
    }

    private void askForMemory() {
        recipe().ifPresent(recipe -> memory.ask(new TrainingSpec(network.getValue().graph(), DataReference.of(data.get().id()),
                Augmentation.NONE, recipe, draft.get().start(), Checkpointing.DEFAULT)));
    }

    /** The whole plan; only if there is no {@link #problem}. */
    TrainingSpec spec() {
        return new TrainingSpec(network.getValue().graph(), reference(),
                augmentation.get().augmentation().orElseThrow(), recipe().orElseThrow(), draft.get().start(),
                draft.get().checkpointing());
    }

    /** The open network with its data, to look into; a value of the recipe that can't be read is replaced by the book's. */
    public TrainingSpec inspected() {
        return new TrainingSpec(network.getValue().graph(), reference(),
                augmentation.get().augmentation().orElse(Augmentation.NONE), recipe().orElseGet(() -> fitted(data.get())),
                draft.get().start(), Checkpointing.DEFAULT);
    }

    /** Calls back now and after every change. */
    public void onChange(Runnable changed) {
        network.subscribe(_ -> changed.run());
        draft.subscribe(_ -> changed.run());
        augmentation.subscribe(_ -> changed.run());
        data.subscribe(_ -> changed.run());
        folder.stateProperty().subscribe(_ -> changed.run());
        weights.fileProperty().subscribe(_ -> changed.run());
        bf16.problemProperty().subscribe(_ -> changed.run());
    }
}
