package org.gabor.app.vm.look;

import java.nio.file.Path;
import org.gabor.engine.inspect.Question;

/** The image that is looked at. */
public sealed interface ImageChoice {

    /** An image of the validation set, from 0. */
    record Validation(int number) implements ImageChoice {}

    /** An image file. */
    record OfFile(Path file) implements ImageChoice {}

    /** The question that reads it. */
    default Question question() {
        return switch (this) {
            case Validation(int number) -> new Question.ShowValidation(number);
            case OfFile(Path file) -> new Question.ShowFile(file.toAbsolutePath().toString());
        };
    }
}
