package org.gabor.app.view.train.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.gabor.app.runs.recipe.Freezing;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.StartWeights;
import org.gabor.app.runs.recipe.WeightsFile;
import org.gabor.app.runs.recipe.WeightsMatch;
import org.gabor.app.vm.NextRun;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.Recipe;

/** What the weights are before the first step, and which of them stay so. */
final class StartSection extends RecipeSection {

    private static final int MOST_RUNS = 10;

    private final TrainModel model;
    private final NextRun next;
    private final PathChoice paths;
    private final MenuButton weights = new MenuButton();
    private final RecipeNote note = new RecipeNote("recipe-weights-note", () -> {});

    StartSection(TrainModel model, RecipeFields fields, PathChoice paths) {
        super("Start from");
        this.model = model;
        this.next = model.next();
        this.paths = paths;
        weights.setId("recipe-weights");
        weights.setMinWidth(0);
        weights.setOnShowing(_ -> fill());
        fill();
        addRare(new RecipeRow("Weights",
                "Random weights, those that an earlier run ended with, or those in a safetensors file, such as "
                        + "of a network that was trained on other images.",
                weights, 80));
        addRare(fields.rows(Recipe.INITIALIZATION, Recipe.FIRST_SCALE, FineTuning.FREEZE));
        getChildren().add(note);
    }

    private void fill() {
        MenuItem random = item("recipe-weights-random", "Random", () -> start(Optional.empty()));
        MenuItem file = item("recipe-weights-file", "File…", this::ask);
        weights.getItems().setAll(random, file);
        List<MenuItem> runs = model.library().runs().stream().filter(run -> run.doneEpochs() > 0).limit(MOST_RUNS)
                .map(this::item).toList();
        if (!runs.isEmpty()) {
            weights.getItems().add(new SeparatorMenuItem());
            weights.getItems().addAll(runs);
        }
    }

    private MenuItem item(RunSummary run) {
        return item("", "%s, %s".formatted(run.title(), run.network()), () -> model.startFrom(run.folder()));
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void ask() {
        paths.weights(weights.getScene().getWindow()).map(StartWeights::of).ifPresent(next::startFrom);
    }

    private void start(Optional<StartWeights> chosen) {
        next.draftProperty().set(next.draftProperty().get().withWeights(chosen));
    }

    @Override
    void show() {
        RecipeDraft draft = next.draftProperty().get();
        weights.setText(draft.weights().map(StartWeights::title).orElse("Random"));
        Freezing freezing = next.freezing();
        switch (next.weightsProperty().get()) {
            case WeightsFile.Unread _ -> note.say(freezing.sentence());
            case WeightsFile.Unreadable(String sentence) -> note.complain(sentence);
            case WeightsFile.Tensors(var shapes) ->
                    match(WeightsMatch.of(next.networkProperty().getValue(), shapes), freezing.sentence());
        }
        String start = draft.weights().map(StartWeights::title).orElse("random, " + draft.text(Recipe.INITIALIZATION));
        sumUp(freezing.frozen() == 0 ? start : start + ", frozen in part");
    }

    private void match(WeightsMatch match, String freezing) {
        if (match.loaded() == 0) {
            note.complain(match.sentence());
        } else {
            note.say(Stream.of(match.sentence(), freezing).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
        }
    }
}
