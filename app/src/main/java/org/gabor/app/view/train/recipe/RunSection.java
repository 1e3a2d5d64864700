package org.gabor.app.view.train.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.train.spec.Checkpointing;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;

/** How long training goes on, in which batches and which precision, and when it saves. */
final class RunSection extends RecipeSection {

    private static final List<Option<?>> RARE = List.of(EarlyStopping.PATIENCE, EarlyStopping.MIN_DELTA,
            Checkpointing.EVERY_EPOCHS, Checkpointing.AT_MOST_MINUTES, Checkpointing.HISTORY, Recipe.RECALIBRATE);

    private final NextRun next;
    private final RecipeFields fields;

    RunSection(NextRun next, RecipeFields fields) {
        super("Run");
        this.next = next;
        this.fields = fields;
        add(fields.rows(Recipe.BATCH, Recipe.EPOCHS, OptimizerSpec.WEIGHT_DECAY, Recipe.SEED));
        addRare(fields.row(Recipe.PRECISION));
        addRare(fields.rows(RARE));
        offerPrecisions(fields.row(Recipe.PRECISION).control());
    }

    /** Looks up what the machine supports when a person comes to choose. */
    private void offerPrecisions(ComboBox<PrecisionChoice> box) {
        box.focusedProperty().subscribe(focused -> {
            if (focused) {
                next.bf16().find();
            }
        });
        next.bf16().problemProperty().subscribe(problem -> ChoiceBoxes.offer(box,
                choice -> choice == PrecisionChoice.F32 ? Optional.empty() : problem.map(_ -> "not on this machine")));
    }

    @Override
    void show() {
        fields.row(Recipe.PRECISION).complain(next.precisionProblem().orElse(""));
        sumUp(Stream.of(next.draftProperty().get().text(Recipe.PRECISION), fields.unusual(RARE))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
    }
}
