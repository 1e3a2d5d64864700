package org.gabor.app.view.train.recipe;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.HelpMark;

/** A line of the recipe: a name, a question mark that explains it in plain words, a control; below it what is wrong with it. */
final class RecipeRow extends VBox {

    private static final String INVALID = "invalid";
    private static final double LABEL_WIDTH = 112;

    private final Region control;
    private final Label problem = Controls.label("", "caption", "danger", "recipe-problem");
    private boolean wanted = true;

    RecipeRow(String title, String help, Region control) {
        this(title, help, control, LABEL_WIDTH);
    }

    /** With a narrower name, for a control that needs the room. */
    RecipeRow(String title, String help, Region control, double labelWidth) {
        this.control = control;
        HelpMark mark = new HelpMark(control.getId() + "-help", help);
        Label name = Controls.label(title);
        name.setLabelFor(control);
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox label = new HBox(4, name, mark);
        label.getStyleClass().add("recipe-label");
        label.setMinWidth(labelWidth);
        label.setPrefWidth(labelWidth);
        control.setAccessibleText(title);
        control.setAccessibleHelp(help);
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(label, control);
        line.getStyleClass().add("recipe-row");
        problem.setId(control.getId() + "-problem");
        getChildren().setAll(line, problem);
        complain("");
    }

    /** The control, which the caller knows the type of. */
    @SuppressWarnings("unchecked")
    <T extends Region> T control() {
        return (T) control;
    }

    /** Says what is wrong; nothing if the sentence is empty. */
    void complain(String sentence) {
        problem.setText(sentence);
        Controls.show(problem, !sentence.isEmpty());
        control.getStyleClass().remove(INVALID);
        if (!sentence.isEmpty()) {
            control.getStyleClass().add(INVALID);
        }
    }

    boolean complains() {
        return !problem.getText().isEmpty();
    }

    /** Whether there is any use for it at present; the section decides whether it is seen. */
    void setWanted(boolean wanted) {
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }
}
