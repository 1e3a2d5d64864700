package org.gabor.app.view.look;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import org.gabor.app.view.control.DisplayConverter;
import org.gabor.app.vm.look.ImageSteps;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.inspect.Question.Sought;

/** Chooses the images of the validation set among which the arrows move: all, the mistakes, or those of a class. */
final class SoughtMenu extends ComboBox<Optional<Sought>> {

    private final LookModel model;
    private List<String> classes = List.of();

    SoughtMenu(LookModel model, ImageSteps steps) {
        this.model = model;
        setId("look-image-sought");
        setAccessibleText("The images that the arrows show");
        setTooltip(new Tooltip("The validation images that the arrows show"));
        getStyleClass().addAll("small", "look-sought");
        setConverter(new DisplayConverter<>(this::name));
        model.subjectProperty().subscribe(subject -> offer(subject.map(Subject::classes).orElse(List.of())));
        valueProperty().bindBidirectional(steps.soughtProperty());
    }

    /** A class that another data set hasn't, or that is another one there, is no longer sought. */
    private void offer(List<String> names) {
        if (getItems().isEmpty() || !names.equals(classes)) {
            classes = names;
            Stream<Sought> kinds = Stream.concat(Stream.of(new Sought.Mistaken()),
                    IntStream.range(0, names.size()).mapToObj(Sought.OfClass::new));
            getItems().setAll(Stream.concat(Stream.of(Optional.<Sought>empty()), kinds.map(Optional::of)).toList());
            setValue(Optional.empty());
        }
    }

    private String name(Optional<Sought> kind) {
        return kind.map(this::name).orElse("Validation");
    }

    private String name(Sought kind) {
        return switch (kind) {
            case Sought.OfClass(int index) -> model.subjectProperty().get().map(subject -> subject.className(index)).orElse("");
            case Sought.Mistaken _ -> "Mistakes";
        };
    }
}
