package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeForm.LOSS;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.vm.NextRun;

/** The section for the loss function. */
final class LossSection extends RecipeSection {

    private final NextRun next;
    private final RecipeFields fields;

    LossSection(NextRun next, RecipeFields fields) {
        super("Loss");
        this.next = next;
        this.fields = fields;
        addRare(fields.choice(LOSS));
        addRare(fields.rows(LOSS.options()));
    }

    @Override
    void show() {
        String loss = next.draftProperty().get().chosen(LOSS).title().toLowerCase(Locale.ROOT);
        sumUp(Stream.of(loss, fields.unusual(LOSS.options())).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
