package org.gabor.app.view.train.recipe;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gabor.app.view.control.Controls;

/** A few words below a row: what it means just now, or what is wrong with it; work that takes its time can be called off. */
final class RecipeNote extends HBox {

    private static final String DANGER = "danger";

    private final Label text = Controls.label("", "caption", "muted");
    private final Hyperlink cancel = new Hyperlink("Cancel");

    RecipeNote(String id, Runnable onCancel) {
        setId(id);
        getStyleClass().add("recipe-note");
        text.setId(id + "-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        cancel.setId(id + "-cancel");
        cancel.getStyleClass().add("caption");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> onCancel.run());
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().setAll(text, cancel);
        say("");
    }

    /** Says nothing if the sentence is empty. */
    void say(String sentence) {
        show(sentence, false, false);
    }

    void complain(String sentence) {
        show(sentence, true, false);
    }

    /** Says what is being done, with the choice to call it off. */
    void follow(String activity) {
        show(activity, false, true);
    }

    private void show(String sentence, boolean wrong, boolean cancellable) {
        text.setText(sentence);
        text.getStyleClass().remove(DANGER);
        if (wrong) {
            text.getStyleClass().add(DANGER);
        }
        Controls.show(cancel, cancellable);
        Controls.show(this, !sentence.isEmpty());
    }
}
