package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.engine.data.Transform;
import org.gabor.engine.recipe.Kind;

/** One thing that may happen to training images: whether it does, and in which measure. */
final class TransformControl extends HBox {

    private final Kind<Transform> kind;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final UnitField number;

    TransformControl(Kind<Transform> kind, ObjectProperty<AugmentationDraft> draft) {
        this.kind = kind;
        String id = "recipe-augment-" + kind.name();
        setId(id);
        getStyleClass().add("transform-control");
        number = new UnitField(id + "-number", AugmentationDraft.number(kind).unit());
        number.setAccessibleText(kind.title() + ", how much");
        toggle.setId(id + "-on");
        toggle.setAccessibleText(kind.title());
        toggle.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(number, Priority.ALWAYS);
        number.setMinWidth(0);
        getChildren().setAll(toggle, number);
        toggle.selectedProperty().addListener((_, _, on) -> draft.set(draft.get().with(kind, on)));
        number.textProperty().addListener((_, _, typed) -> draft.set(draft.get().with(kind, typed)));
    }

    void show(AugmentationDraft draft) {
        boolean on = draft.isOn(kind);
        toggle.setSelected(on);
        number.setDisable(!on);
        if (!number.getText().equals(draft.numbers().get(kind.name()))) {
            number.setText(draft.numbers().get(kind.name()));
        }
    }
}
