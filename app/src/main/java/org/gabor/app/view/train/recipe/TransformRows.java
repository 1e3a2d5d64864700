package org.gabor.app.view.train.recipe;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.app.runs.recipe.TransformKind;

/** One's own augmentation: a row for each thing that may happen to images. */
final class TransformRows {

    private final Map<TransformKind, TransformControl> controls = new EnumMap<>(TransformKind.class);
    private final Map<TransformKind, RecipeRow> rows = new EnumMap<>(TransformKind.class);

    TransformRows(ObjectProperty<AugmentationDraft> draft) {
        for (TransformKind kind : TransformKind.values()) {
            TransformControl control = new TransformControl(kind, draft);
            controls.put(kind, control);
            rows.put(kind, new RecipeRow(kind.label(), kind.help(), control));
        }
    }

    RecipeRow[] rows() {
        return rows.values().toArray(RecipeRow[]::new);
    }

    void show(AugmentationDraft draft) {
        Map<TransformKind, String> problems = draft.problems();
        rows.forEach((kind, row) -> {
            row.setWanted(draft.preset() == AugmentationPreset.CUSTOM);
            row.complain(problems.getOrDefault(kind, ""));
            controls.get(kind).show(draft);
        });
    }
}
