package org.gabor.app.view.start.card;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import org.gabor.app.view.theme.Fonts;

/** A network's name on one line: in a smaller font if it would not fit, with a tooltip if it is cut off. */
final class CardTitle extends Label {

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double SIZE = 15;

    CardTitle(String title) {
        super(title);
        getStyleClass().addAll("subject", "card-title");
        setMaxWidth(Double.MAX_VALUE);
        Text measured = new Text(title);
        measured.setFont(Fonts.semiBold(SIZE));
        double whole = measured.getLayoutBounds().getWidth();
        widthProperty().subscribe(room -> pseudoClassStateChanged(TIGHT, room.doubleValue() < whole));
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? new Tooltip(title) : null));
    }
}
