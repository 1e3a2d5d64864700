package org.gabor.app.runs.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.FineTuning;
import org.gabor.engine.train.spec.Recipe;

/** All that a person can say about how a network is trained: window and command line ask for nothing else. */
public final class RecipeForm {

    public static final Family<OptimizerSpec> OPTIMIZER = OptimizerSpec.family();
    public static final Family<Schedule> SCHEDULE = Schedule.family();
    public static final Family<Loss> LOSS = Loss.family();

    public static final List<Family<?>> FAMILIES = List.of(OPTIMIZER, SCHEDULE, LOSS);

    /** The options of every recipe, whatever else is chosen. */
    public static final List<Option<?>> COMMON = List.of(Recipe.BATCH, Recipe.EPOCHS, Recipe.CLIP_NORM, EarlyStopping.PATIENCE,
            EarlyStopping.MIN_DELTA, Recipe.RECALIBRATE, Recipe.SEED, Recipe.PRECISION, Recipe.INITIALIZATION, Recipe.FIRST_SCALE,
            FineTuning.FREEZE, Checkpointing.EVERY_EPOCHS, Checkpointing.AT_MOST_MINUTES, Checkpointing.HISTORY);

    private RecipeForm() {
    }

    /** The options of all families and the common ones, one for each key. */
    public static List<Option<?>> options() {
        Map<String, Option<?>> options = new LinkedHashMap<>();
        Stream.concat(FAMILIES.stream().flatMap(family -> family.options().stream()), COMMON.stream())
                .forEach(option -> options.putIfAbsent(option.key(), option));
        return List.copyOf(options.values());
    }
}
