package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeField.FREEZE;

import java.util.List;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.compute.Initialization;

/** What the weights are before the first step. */
final class StartSection extends RecipeSection {

    private final NextRun next;

    StartSection(NextRun next, RecipeFields fields) {
        super("Start from");
        this.next = next;
        addRare(new RecipeRow("Initialisation",
                "How weights start: at random, as wide as keeps signals neither fading nor growing.",
                fields.choice("recipe-initialisation", List.of(Initialization.values()), StartSection::title,
                        RecipeDraft::initialization, RecipeDraft::with)));
        addRare(fields.row(FREEZE));
    }

    private static String title(Initialization initialization) {
        return switch (initialization) {
            case XAVIER_UNIFORM -> "Xavier";
            case KAIMING_UNIFORM -> "Kaiming";
        };
    }

    @Override
    void show() {
        sumUp("random, " + title(next.draftProperty().get().initialization()));
    }
}
