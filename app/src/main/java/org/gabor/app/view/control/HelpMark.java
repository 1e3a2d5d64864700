package org.gabor.app.view.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.gabor.app.view.theme.Icons;

/** A question mark with an explanation of the control beside it, for mouse and keyboard. */
public final class HelpMark extends Button {

    private static final double WIDTH = 264;

    private final String help;

    public HelpMark(String id, String help) {
        this.help = help;
        setId(id);
        setGraphic(Icons.of("help", 12));
        setAccessibleText(help);
        getStyleClass().add("help-mark");
        setOnAction(_ -> explain());
    }

    private void explain() {
        Label text = new Label(help);
        text.getStyleClass().add("help-text");
        text.setWrapText(true);
        text.setPrefWidth(WIDTH);
        new PlainPopOver(text, ArrowLocation.LEFT_CENTER).show(this);
    }
}
