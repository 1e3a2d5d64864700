package org.gabor.app.view.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import org.gabor.app.view.control.DisplayConverter;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;

/**
 * A control for one type of value.
 *
 * @param show shows a value without reporting it
 */
record SettingEditor(Node node, Consumer<Object> show) {

    /** The editor for the setting's type. */
    static SettingEditor of(Setting setting, EditReceiver<Object> receiver) {
        String id = "inspector-" + setting.name();
        Class<?> type = setting.type();
        if (type == int.class) {
            return number(NumberField.whole(id, setting.title(), receiver.with(receiver::accept)));
        }
        if (type == double.class) {
            return number(NumberField.decimal(id, setting.title(), receiver.with(receiver::accept)));
        }
        if (type == boolean.class) {
            return toggle(id, setting.title(), Boolean.class::cast, receiver::accept);
        }
        if (type == Padding.Same.class) {
            return toggle(id + "-same", "Padding keeps the size", Padding.SAME::equals,
                    same -> receiver.accept(same ? Padding.SAME : Padding.NONE));
        }
        if (type == Size2d.class) {
            PairField pair = new PairField(id, setting.title(), receiver.with(receiver::accept));
            return new SettingEditor(pair, value -> pair.show((Size2d) value));
        }
        if (type == Size3d.class) {
            TripleField triple = new TripleField(id, setting.title(), receiver.with(receiver::accept));
            return new SettingEditor(triple, value -> triple.show((Size3d) value));
        }
        if (type == Padding.class) {
            return padding(id, setting.title(), receiver);
        }
        if (type == Activation.Function.class) {
            return choice(id, setting.title(), Activation.Function.values(), Activation.Function::title, receiver);
        }
        if (type == Upsample.Mode.class) {
            return choice(id, setting.title(), Upsample.Mode.values(), Upsample.Mode::title, receiver);
        }
        return text();
    }

    private static SettingEditor number(NumberField field) {
        field.setMaxWidth(Double.MAX_VALUE);
        return new SettingEditor(field, value -> field.show((Number) value));
    }

    private static SettingEditor toggle(String id, String title, Predicate<Object> isOn,
                                        Consumer<Boolean> report) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.setAccessibleText(title);
        ProgrammaticChange quiet = new ProgrammaticChange();
        toggle.selectedProperty().addListener((_, _, on) -> quiet.unless(() -> report.accept(on)));
        return new SettingEditor(toggle, value -> quiet.during(() -> toggle.setSelected(isOn.test(value))));
    }

    private static SettingEditor padding(String id, String title, EditReceiver<Object> receiver) {
        PairField pair = new PairField(id, title, receiver.with(pixels -> receiver.accept(new Padding.Explicit(pixels))));
        return new SettingEditor(pair, value -> {
            switch ((Padding) value) {
                case Padding.Explicit(Size2d pixels) -> pair.show(pixels);
                case Padding.Same _ -> pair.showText("same");
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T> SettingEditor choice(String id, String title, T[] values, Function<T, String> name,
                                            EditReceiver<Object> receiver) {
        ChoiceBox<T> box = new ChoiceBox<>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setAccessibleText(title);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new DisplayConverter<>(name));
        ProgrammaticChange quiet = new ProgrammaticChange();
        box.valueProperty().addListener((_, _, chosen) -> quiet.unless(() -> receiver.accept(chosen)));
        return new SettingEditor(box, value -> quiet.during(() -> box.setValue((T) value)));
    }

    private static SettingEditor text() {
        Label label = new Label();
        return new SettingEditor(label, value -> label.setText(value.toString()));
    }
}
