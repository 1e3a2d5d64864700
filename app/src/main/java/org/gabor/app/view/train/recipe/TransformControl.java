package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gabor.app.runs.recipe.AugmentationDraft;
import org.gabor.app.runs.recipe.TransformKind;

/** One thing that may happen to training images: whether it does, and in which measure. */
final class TransformControl extends HBox {

    private final TransformKind kind;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final UnitField number;

    TransformControl(TransformKind kind, ObjectProperty<AugmentationDraft> draft) {
        this.kind = kind;
        setId(kind.id());
        getStyleClass().add("transform-control");
        number = new UnitField(kind.id() + "-number", kind.unit());
        number.setAccessibleText(kind.label() + ", how much");
        toggle.setId(kind.id() + "-on");
        toggle.setAccessibleText(kind.label());
        toggle.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(number, Priority.ALWAYS);
        number.setMinWidth(0);
        getChildren().setAll(toggle, number);
        toggle.selectedProperty().addListener((_, _, on) -> draft.set(draft.get().with(kind, on)));
        number.textProperty().addListener((_, _, typed) -> draft.set(draft.get().with(kind, typed)));
    }

    void show(AugmentationDraft draft) {
        boolean on = draft.on().contains(kind);
        toggle.setSelected(on);
        number.setDisable(!on);
        if (!number.getText().equals(draft.numbers().get(kind))) {
            number.setText(draft.numbers().get(kind));
        }
    }
}
