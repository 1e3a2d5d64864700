package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeField.ALPHA;
import static org.gabor.app.runs.recipe.RecipeField.BETA1;
import static org.gabor.app.runs.recipe.RecipeField.BETA2;
import static org.gabor.app.runs.recipe.RecipeField.CLIP;
import static org.gabor.app.runs.recipe.RecipeField.EPSILON;
import static org.gabor.app.runs.recipe.RecipeField.EVERY;
import static org.gabor.app.runs.recipe.RecipeField.GAMMA;
import static org.gabor.app.runs.recipe.RecipeField.LEARNING_RATE;
import static org.gabor.app.runs.recipe.RecipeField.LOWEST;
import static org.gabor.app.runs.recipe.RecipeField.MILESTONES;
import static org.gabor.app.runs.recipe.RecipeField.MOMENTUM;
import static org.gabor.app.runs.recipe.RecipeField.PEAK_SHARE;
import static org.gabor.app.runs.recipe.RecipeField.PLATEAU_FACTOR;
import static org.gabor.app.runs.recipe.RecipeField.PLATEAU_PATIENCE;
import static org.gabor.app.runs.recipe.RecipeField.WARMUP;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.runs.recipe.Kind;
import org.gabor.app.runs.recipe.OptimizerKind;
import org.gabor.app.runs.recipe.RecipeField;
import org.gabor.app.runs.recipe.RecipeSwitch;
import org.gabor.app.runs.recipe.ScheduleKind;
import org.gabor.app.vm.NextRun;

/** How each step follows from the gradient, and how long it is. */
final class OptimizerSection extends RecipeSection {

    private static final List<RecipeField> RARE = List.of(WARMUP, LOWEST, CLIP, BETA1, BETA2, ALPHA, EPSILON);

    private final NextRun next;
    private final RecipeFields fields;
    private final RatePreview preview = new RatePreview();

    OptimizerSection(NextRun next, RecipeFields fields) {
        super("Optimiser");
        this.next = next;
        this.fields = fields;
        RecipeRow method =
                new RecipeRow("Method", explain("How each step follows from the gradient.", List.of(OptimizerKind.values())),
                        fields.choice("recipe-method", List.of(OptimizerKind.values()), OptimizerKind::title,
                                draft -> draft.method().chosen(), (draft, chosen) -> draft.with(chosen)));
        RecipeRow schedule = new RecipeRow("Schedule",
                explain("How the learning rate changes in the course of training.", List.of(ScheduleKind.values())),
                fields.choice("recipe-schedule", List.of(ScheduleKind.values()), ScheduleKind::title,
                        draft -> draft.schedule().chosen(), (draft, chosen) -> draft.with(chosen)));
        add(method);
        add(fields.rows(MOMENTUM, LEARNING_RATE));
        add(schedule);
        add(fields.rows(EVERY, MILESTONES, GAMMA, PEAK_SHARE, PLATEAU_FACTOR, PLATEAU_PATIENCE));
        getChildren().add(preview);
        addRare(fields.rows(RARE));
        addRare(fields.row(RecipeSwitch.NESTEROV));
    }

    private static String explain(String whole, List<? extends Kind> kinds) {
        return Stream.concat(Stream.of(whole), kinds.stream().map(kind -> kind.title() + ": " + kind.help()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    void show() {
        preview.show(next.course());
        sumUp(fields.unusual(RARE, RecipeSwitch.NESTEROV));
    }
}
