package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeField.BATCH;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_MINUTES;
import static org.gabor.app.runs.recipe.RecipeField.CLIP;
import static org.gabor.app.runs.recipe.RecipeField.EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.FREEZE;
import static org.gabor.app.runs.recipe.RecipeField.SEED;
import static org.gabor.app.runs.recipe.RecipeField.STOP_PATIENCE;
import static org.gabor.app.runs.recipe.RecipeField.WARMUP;

import java.util.Map;
import org.gabor.app.runs.MetricText;
import org.gabor.engine.train.Checkpointing;
import org.gabor.engine.train.Recipe;

/** The fields that every recipe has, whatever else is chosen. */
final class CommonFields {

    static final FieldTexts CUSTOMARY =
            new FieldTexts(Map.of(WARMUP, "0", CLIP, "", BATCH, "128", EPOCHS, "10", STOP_PATIENCE, "",
                    FREEZE, "", SEED, "42", CHECKPOINT_EPOCHS, Integer.toString(Checkpointing.DEFAULT.everyEpochs()),
                    CHECKPOINT_MINUTES, MetricText.plain(Checkpointing.DEFAULT.atMostMinutes())));

    private CommonFields() {
    }

    /** What {@code recipe} says, written down; what it says nothing about stays as it is in {@code texts}. */
    static FieldTexts with(FieldTexts texts, Recipe recipe) {
        return texts.with(WARMUP, recipe.schedule().warmupEpochs())
                .with(CLIP, recipe.clipNorm().map(MetricText::plain).orElse(""))
                .with(BATCH, recipe.batch())
                .with(EPOCHS, recipe.epochs())
                .with(STOP_PATIENCE, recipe.earlyStopping().map(early -> Integer.toString(early.patience())).orElse(""))
                .with(SEED, Long.toString(recipe.seed()));
    }
}
