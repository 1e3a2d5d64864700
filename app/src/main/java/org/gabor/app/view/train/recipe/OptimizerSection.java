package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeForm.OPTIMIZER;
import static org.gabor.app.runs.recipe.RecipeForm.SCHEDULE;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Recipe;

/** How each step follows from the gradient, and how long it is. */
final class OptimizerSection extends RecipeSection {

    private static final List<Option<?>> RARE = Stream
            .of(SCHEDULE.options(), List.<Option<?>>of(Recipe.CLIP_NORM), OPTIMIZER.options())
            .<Option<?>>flatMap(List::stream).filter(Option::seldom).toList();

    private final NextRun next;
    private final RecipeFields fields;
    private final RatePreview preview = new RatePreview();

    OptimizerSection(NextRun next, RecipeFields fields) {
        super("Optimiser");
        this.next = next;
        this.fields = fields;
        add(fields.choice(OPTIMIZER));
        add(fields.rows(frequent(OPTIMIZER.options())));
        add(fields.choice(SCHEDULE));
        add(fields.rows(frequent(SCHEDULE.options())));
        getChildren().add(preview);
        addRare(fields.rows(RARE));
    }

    /** Weight decay has its place beside the batch. */
    private static List<Option<?>> frequent(List<Option<?>> options) {
        return options.stream().filter(Predicate.not(Option::seldom))
                .filter(option -> !option.key().equals(OptimizerSpec.WEIGHT_DECAY.key())).toList();
    }

    @Override
    void show() {
        preview.show(next.course());
        sumUp(fields.unusual(RARE));
    }
}
