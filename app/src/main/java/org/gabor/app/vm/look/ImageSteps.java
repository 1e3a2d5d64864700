package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.Question.Sought;
import org.gabor.engine.probe.FoundImage;

/** Moves on in the validation set: to the next image, or to the next one of a class or the next mistake. */
public final class ImageSteps {

    private static final String TOPIC = "step";

    private final LookModel look;
    private final ObjectProperty<Optional<Sought>> sought = new SimpleObjectProperty<>(Optional.empty());

    public ImageSteps(LookModel look) {
        this.look = look;
        sought.subscribe((_, now) -> now.ifPresent(kind -> find(number() - 1, true, kind)));
    }

    /** From a file, to the first image. */
    public void next() {
        sought.get().ifPresentOrElse(kind -> find(number(), true, kind), () -> show(number() + 1));
    }

    /** From a file, to the first image or the last one of those that are sought. */
    public void previous() {
        sought.get().ifPresentOrElse(kind -> find(number(), false, kind), () -> show(Math.max(0, number() - 1)));
    }

    private void find(int from, boolean forward, Sought kind) {
        look.ask(TOPIC, new Question.FindValidation(from, forward, kind), FoundImage.class,
                found -> show(((FoundImage) found).number()));
    }

    private void show(int number) {
        look.imageChoiceProperty().set(new ImageChoice.Validation(number));
    }

    /** That of the shown validation image; −1 for a file. */
    private int number() {
        return switch (look.imageChoiceProperty().get()) {
            case ImageChoice.Validation(int number) -> number;
            case ImageChoice.OfFile _ -> -1;
        };
    }

    /** The images among which it moves, empty for all; the next one is shown, if the shown image is none of them. */
    public ObjectProperty<Optional<Sought>> soughtProperty() {
        return sought;
    }
}
