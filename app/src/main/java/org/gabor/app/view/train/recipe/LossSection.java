package org.gabor.app.view.train.recipe;

import static org.gabor.app.runs.recipe.RecipeField.CLASS_WEIGHTS;
import static org.gabor.app.runs.recipe.RecipeField.LABEL_SMOOTHING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.runs.recipe.LossKind;
import org.gabor.app.vm.NextRun;

/** What training makes small. */
final class LossSection extends RecipeSection {

    private final NextRun next;
    private final RecipeFields fields;

    LossSection(NextRun next, RecipeFields fields) {
        super("Loss");
        this.next = next;
        this.fields = fields;
        String help = Arrays.stream(LossKind.values()).map(kind -> kind.title() + ": " + kind.help())
                .collect(Collectors.joining("\n"));
        addRare(new RecipeRow("Loss", help, fields.choice("recipe-loss", List.of(LossKind.values()), LossKind::title,
                draft -> draft.loss().chosen(), (draft, chosen) -> draft.with(chosen))));
        addRare(fields.rows(LABEL_SMOOTHING, CLASS_WEIGHTS));
    }

    @Override
    void show() {
        String loss = next.draftProperty().get().loss().chosen().title().toLowerCase(Locale.ROOT);
        sumUp(Stream.of(loss, fields.unusual(List.of(LABEL_SMOOTHING, CLASS_WEIGHTS))).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ")));
    }
}
