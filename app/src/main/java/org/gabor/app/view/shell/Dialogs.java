package org.gabor.app.view.shell;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;

/** The window's dialogs. */
public final class Dialogs {

    /** The answer to unsaved work. */
    public enum Unsaved { SAVE, DISCARD, CANCEL }

    private static final ButtonType OK = new ButtonType("OK", ButtonData.OK_DONE);
    private static final ButtonType SAVE = new ButtonType("Save", ButtonData.YES);
    private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
    private static final ButtonType KEEP = new ButtonType("Keep training", ButtonData.CANCEL_CLOSE);
    // Irreversible answers are OTHER: JavaFX would give Enter to a YES and Escape to a NO.
    private static final ButtonType DISCARD = new ButtonType("Don't save", ButtonData.OTHER);
    private static final ButtonType STOP = new ButtonType("Stop and close", ButtonData.OTHER);

    private final Window owner;

    public Dialogs(Window owner) {
        this.owner = owner;
    }

    Unsaved unsaved(String name) {
        ButtonType answer = ask("Save the changes to " + name + "?", "They are lost if you don't.",
                List.of(SAVE, DISCARD, CANCEL));
        return answer == SAVE ? Unsaved.SAVE : answer == DISCARD ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    /** Whether the window may close while a network is training. */
    boolean closeWhileTraining() {
        return ask("A network is still training", "Stopping keeps its weights up to the last checkpoint.",
                List.of(STOP, KEEP)) == STOP;
    }

    /** Shows one sentence. */
    public void showMessage(String sentence) {
        ask("That did not work", sentence, List.of(OK));
    }

    private ButtonType ask(String head, String sentence, List<ButtonType> answers) {
        Alert alert = new Alert(AlertType.NONE, sentence, answers.toArray(ButtonType[]::new));
        alert.initOwner(owner);
        alert.setTitle("Gabor");
        alert.setHeaderText(head);
        name(alert.getDialogPane());
        return alert.showAndWait().orElse(CANCEL);
    }

    /** Ids from the buttons' texts: {@code answer-keep-training}. */
    private static void name(DialogPane pane) {
        pane.setId("question");
        pane.getButtonTypes().forEach(type -> pane.lookupButton(type)
                .setId("answer-" + type.getText().toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-')));
    }
}
