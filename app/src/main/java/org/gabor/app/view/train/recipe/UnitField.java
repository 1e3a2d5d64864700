package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.CustomTextField;
import org.gabor.app.view.control.Controls;

/** A field for text, with the unit of what is typed at its right. */
final class UnitField extends CustomTextField {

    UnitField(String id, String unit) {
        setId(id);
        getStyleClass().add("unit-field");
        if (!unit.isEmpty()) {
            setRight(Controls.label(unit, "caption", "muted"));
        }
    }
}
