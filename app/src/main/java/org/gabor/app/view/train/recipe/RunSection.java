package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeField.BATCH;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.CHECKPOINT_MINUTES;
import static org.gabor.app.runs.recipe.RecipeField.EPOCHS;
import static org.gabor.app.runs.recipe.RecipeField.SEED;
import static org.gabor.app.runs.recipe.RecipeField.STOP_PATIENCE;
import static org.gabor.app.runs.recipe.RecipeField.WEIGHT_DECAY;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeField;
import org.gabor.app.runs.recipe.RecipeSwitch;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.train.PrecisionChoice;

/** How long training goes on, in which portions and which numbers, and when it saves. */
final class RunSection extends RecipeSection {

    private static final List<RecipeField> RARE = List.of(STOP_PATIENCE, CHECKPOINT_EPOCHS, CHECKPOINT_MINUTES);
    private static final String PRECISION = "The numbers that feature maps are computed in. bf16 has fewer digits than f32: "
            + "often twice as fast, where the processor has instructions for it. auto tries both for a few steps and takes the "
            + "faster one.";

    private final NextRun next;
    private final RecipeFields fields;
    private final RecipeRow precision;

    RunSection(NextRun next, RecipeFields fields) {
        super("Run");
        this.next = next;
        this.fields = fields;
        precision = new RecipeRow("Precision", PRECISION, precisions());
        add(fields.rows(BATCH, EPOCHS, WEIGHT_DECAY, SEED));
        addRare(precision);
        addRare(fields.rows(RARE));
        addRare(fields.row(RecipeSwitch.RECALIBRATE));
    }

    /** What the machine has is found out when somebody comes to choose. */
    private ComboBox<PrecisionChoice> precisions() {
        ComboBox<PrecisionChoice> box = fields.choice("recipe-precision", List.of(PrecisionChoice.values()),
                PrecisionChoice::text, RecipeDraft::precision, RecipeDraft::with);
        box.focusedProperty().subscribe(focused -> {
            if (focused) {
                next.bf16().find();
            }
        });
        next.bf16().problemProperty().subscribe(problem -> Choices.offer(box,
                choice -> choice == PrecisionChoice.F32 ? Optional.empty() : problem.map(_ -> "not on this machine")));
        return box;
    }

    @Override
    void show() {
        precision.complain(next.precisionProblem().orElse(""));
        sumUp(Stream.of(next.draftProperty().get().precision().text(), fields.unusual(RARE, RecipeSwitch.RECALIBRATE))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
    }
}
