package org.gabor.app.view.editor;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.gabor.app.view.theme.Icons;

/**
 * A field for one number that reports every valid text while it is typed. Arrow keys and the small arrows step a whole number. An
 * invalid text or a refused number turns the field red and changes nothing.
 */
final class NumberField extends CustomTextField {

    private static final String INVALID = "invalid";

    private final Function<String, Optional<? extends Number>> parse;
    private final String complaint;
    private final EditReceiver<Number> receiver;
    private final ProgrammaticChange quiet = new ProgrammaticChange();

    private NumberField(String id, String title, String complaint, Function<String, Optional<? extends Number>> parse,
                        EditReceiver<Number> receiver) {
        this.parse = parse;
        this.complaint = complaint;
        this.receiver = receiver;
        setId(id);
        setAccessibleText(title);
        getStyleClass().add("number-field");
        textProperty().addListener((_, _, text) -> quiet.unless(() -> typed(text)));
    }

    static NumberField whole(String id, String title, EditReceiver<Number> receiver) {
        NumberField field = new NumberField(id, title, title + " is a whole number such as 3.", Numbers::whole, receiver);
        field.addSteps();
        return field;
    }

    static NumberField decimal(String id, String title, EditReceiver<Number> receiver) {
        return new NumberField(id, title, title + " is a number such as 0.5.", Numbers::decimal, receiver);
    }

    /** Shows {@code value} without reporting it; keeps a text that already has this value. */
    void show(Number value) {
        if (!parse.apply(getText()).filter(value::equals).isPresent()) {
            showText(Numbers.text(value));
        }
        getStyleClass().removeAll(INVALID);
    }

    void showText(String text) {
        quiet.during(() -> setText(text));
    }

    private void typed(String text) {
        Optional<? extends Number> value = parse.apply(text);
        if (value.isEmpty()) {
            receiver.refuse(complaint);
        }
        boolean valid = value.isPresent() && receiver.accept(value.get());
        getStyleClass().removeAll(INVALID);
        if (!valid) {
            getStyleClass().add(INVALID);
        }
    }

    private void addSteps() {
        StackPane arrows = new StackPane(Icons.of("updown", 16));
        arrows.setCursor(Cursor.DEFAULT);
        arrows.setPickOnBounds(true);
        arrows.setOnMousePressed(this::stepAt);
        setRight(arrows);
        addEventFilter(KeyEvent.KEY_PRESSED, this::stepByKey);
    }

    private void stepAt(MouseEvent event) {
        requestFocus();
        step(event.getY() < getHeight() / 2 ? 1 : -1);
        event.consume();
    }

    private void stepByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            step(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        }
    }

    private void step(int by) {
        Numbers.whole(getText()).ifPresent(value -> setText(Numbers.text(Math.max(0, value + by))));
    }
}
