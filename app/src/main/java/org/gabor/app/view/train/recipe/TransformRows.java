package org.gabor.app.view.train.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.AugmentationPreset;
import org.gabor.engine.data.Transform;
import org.gabor.engine.recipe.Kind;

/** One's own augmentation: a row for each thing that may happen to images. */
final class TransformRows {

    private final Map<String, TransformControl> controls = new LinkedHashMap<>();
    private final Map<String, RecipeRow> rows = new LinkedHashMap<>();

    TransformRows(ObjectProperty<AugmentationDraft> draft) {
        for (Kind<Transform> kind : Transform.kinds()) {
            TransformControl control = new TransformControl(kind, draft);
            controls.put(kind.name(), control);
            rows.put(kind.name(), new RecipeRow(kind.title(), kind.help(), control));
        }
    }

    RecipeRow[] rows() {
        return rows.values().toArray(RecipeRow[]::new);
    }

    void show(AugmentationDraft draft) {
        Map<String, String> problems = draft.problems();
        rows.forEach((name, row) -> {
            row.setWanted(draft.preset() == AugmentationPreset.CUSTOM);
            row.complain(problems.getOrDefault(name, ""));
            controls.get(name).show(draft);
        });
    }
}
