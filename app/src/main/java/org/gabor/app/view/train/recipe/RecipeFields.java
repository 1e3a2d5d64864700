package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeField;
import org.gabor.app.runs.recipe.RecipeSwitch;
import org.gabor.app.vm.NextRun;

/** The rows whose controls write into the draft and show what stands in it. */
final class RecipeFields {

    private final NextRun next;
    private final Map<RecipeField, TextField> texts = new EnumMap<>(RecipeField.class);
    private final Map<RecipeField, RecipeRow> rows = new EnumMap<>(RecipeField.class);
    private final Map<RecipeSwitch, ToggleSwitch> toggles = new EnumMap<>(RecipeSwitch.class);
    private final Map<RecipeSwitch, RecipeRow> toggleRows = new EnumMap<>(RecipeSwitch.class);

    RecipeFields(NextRun next) {
        this.next = next;
        for (RecipeField field : RecipeField.values()) {
            TextField text = new UnitField(field.id(), field.unit());
            text.setPromptText(field.isOptional() ? "off" : "");
            text.textProperty().addListener((_, _, typed) -> change(draft().with(field, typed)));
            texts.put(field, text);
            rows.put(field, new RecipeRow(field.label(), field.help(), text));
        }
        for (RecipeSwitch which : RecipeSwitch.values()) {
            ToggleSwitch toggle = new ToggleSwitch();
            toggle.setId(which.id());
            toggle.selectedProperty().addListener((_, _, on) -> change(draft().with(which, on)));
            toggles.put(which, toggle);
            toggleRows.put(which, new RecipeRow(which.label(), which.help(), toggle));
        }
    }

    private RecipeDraft draft() {
        return next.draftProperty().get();
    }

    void change(RecipeDraft changed) {
        if (!changed.equals(draft())) {
            next.draftProperty().set(changed);
        }
    }

    RecipeRow row(RecipeField field) {
        return rows.get(field);
    }

    RecipeRow[] rows(RecipeField... fields) {
        return rows(List.of(fields));
    }

    RecipeRow[] rows(List<RecipeField> fields) {
        return fields.stream().map(rows::get).toArray(RecipeRow[]::new);
    }

    RecipeRow row(RecipeSwitch which) {
        return toggleRows.get(which);
    }

    /** A list whose choice goes into the draft. */
    <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> title, Function<RecipeDraft, T> read,
                           BiFunction<RecipeDraft, T, RecipeDraft> write) {
        ComboBox<T> box = Choices.of(id, values, title);
        box.valueProperty().addListener((_, _, chosen) -> change(write.apply(draft(), chosen)));
        next.draftProperty().subscribe(draft -> box.setValue(read.apply(draft)));
        return box;
    }

    /** Shows the draft and what is wrong with it. */
    void show() {
        RecipeDraft draft = draft();
        Map<RecipeField, String> problems = next.problems();
        rows.forEach((field, row) -> {
            row.setWanted(draft.asks(field));
            row.complain(problems.getOrDefault(field, ""));
            TextField text = texts.get(field);
            if (draft.asks(field) && !text.getText().equals(draft.text(field))) {
                text.setText(draft.text(field));
            }
        });
        toggleRows.forEach((which, row) -> {
            row.setWanted(draft.asks(which));
            toggles.get(which).setSelected(draft.on().contains(which));
        });
    }

    /** What is unusual about these, in a few words: "warm-up 1, clip gradients 5, Nesterov". */
    String unusual(List<RecipeField> fields, RecipeSwitch... switches) {
        RecipeDraft draft = draft();
        return Stream.concat(fields.stream().filter(draft::isUnusual)
                .map(field -> field.label().toLowerCase(Locale.ROOT) + " " + draft.text(field).strip()),
                Stream.of(switches).filter(draft::isOn).map(RecipeSwitch::label)).collect(Collectors.joining(", "));
    }
}
