package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeField.BATCH;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_MINUTES;
import static org.gabor.app.runs.recipe.RecipeField.EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.SEED;
import static org.gabor.app.runs.recipe.RecipeField.STOP_PATIENCE;
import static org.gabor.app.runs.recipe.RecipeField.WEIGHT_DECAY;

import java.util.List;
import org.gabor.app.runs.recipe.RecipeField;
import org.gabor.app.runs.recipe.RecipeSwitch;

/** How long training goes on, in which portions, and when it saves. */
final class RunSection extends RecipeSection {

    private static final List<RecipeField> RARE = List.of(STOP_PATIENCE, CHECKPOINT_EPOCHS, CHECKPOINT_MINUTES);

    private final RecipeFields fields;

    RunSection(RecipeFields fields) {
        super("Run");
        this.fields = fields;
        add(fields.rows(BATCH, EPOCHS, WEIGHT_DECAY, SEED));
        addRare(fields.rows(RARE));
        addRare(fields.row(RecipeSwitch.RECALIBRATE));
    }

    @Override
    void show() {
        sumUp(fields.unusual(RARE, RecipeSwitch.RECALIBRATE));
    }
}
