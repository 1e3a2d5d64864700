package org.gabor.app.view.train.recipe;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.app.vm.NextRun;
import org.gabor.engine.recipe.Choices;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;

/** A row for each family and option of a recipe. Its control writes into the draft and shows what the draft has. */
final class RecipeFields {

    private static final String ON = String.valueOf(true);

    private final NextRun next;
    private final Map<String, RecipeRow> rows = new LinkedHashMap<>();
    private final List<Option<?>> options = RecipeForm.options();

    RecipeFields(NextRun next) {
        this.next = next;
        RecipeForm.FAMILIES.forEach(family -> rows.put(family.key(), row(family)));
        options.forEach(option -> rows.put(option.key(), new RecipeRow(option.label(), help(option), control(option))));
    }

    private RecipeDraft draft() {
        return next.draftProperty().get();
    }

    private void change(RecipeDraft changed) {
        if (!changed.equals(draft())) {
            next.draftProperty().set(changed);
        }
    }

    // ---- making

    private <S> RecipeRow row(Family<S> family) {
        ComboBox<Kind<S>> box = ChoiceBoxes.of(id(family.key()), family.kinds(), Kind::title);
        box.valueProperty().addListener((_, _, chosen) -> change(draft().with(family, chosen)));
        next.draftProperty().subscribe(draft -> box.setValue(draft.chosen(family)));
        return new RecipeRow(family.label(), family.explanation(), box);
    }

    private static String help(Option<?> option) {
        return option.isOptional() ? option.help() + " Leave it empty for none." : option.help();
    }

    private <T> Region control(Option<T> option) {
        if (!(option.range() instanceof Choices<T> choices)) {
            return textField(option);
        }
        return option.usual() instanceof Boolean ? toggle(option) : choiceBox(option, choices);
    }

    private TextField textField(Option<?> option) {
        TextField field = new UnitField(id(option.key()), option.unit());
        field.setPromptText(option.isOptional() ? "off" : "");
        field.textProperty().addListener((_, _, typed) -> change(draft().with(option, typed)));
        next.draftProperty().subscribe(draft -> {
            if (draft.asks(option) && !field.getText().equals(draft.text(option))) {
                field.setText(draft.text(option));
            }
        });
        return field;
    }

    private ToggleSwitch toggle(Option<?> option) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id(option.key()));
        toggle.selectedProperty().addListener((_, _, on) -> change(draft().with(option, on.toString())));
        next.draftProperty().subscribe(draft -> toggle.setSelected(draft.text(option).equals(ON)));
        return toggle;
    }

    private <T> ComboBox<T> choiceBox(Option<T> option, Choices<T> choices) {
        ComboBox<T> box = ChoiceBoxes.of(id(option.key()), choices.values(), choices.name());
        box.valueProperty().addListener((_, _, chosen) -> change(draft().with(option, option.range().format(chosen))));
        next.draftProperty().subscribe(draft -> box.setValue(option.range().parse(draft.text(option))));
        return box;
    }

    /** {@code recipe-optimizer-weight-decay} for {@code optimizer.weightDecay}. */
    private static String id(String key) {
        return "recipe-" + key.replace('.', '-').replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    // ---- using

    RecipeRow row(Option<?> option) {
        return rows.get(option.key());
    }

    RecipeRow[] rows(Option<?>... wanted) {
        return rows(Arrays.asList(wanted));
    }

    RecipeRow[] rows(List<Option<?>> wanted) {
        return wanted.stream().map(this::row).toArray(RecipeRow[]::new);
    }

    /** The row in which one of a family is chosen. */
    RecipeRow choice(Family<?> family) {
        return rows.get(family.key());
    }

    /** Shows which options the draft has, and what is wrong with it. */
    void show() {
        RecipeDraft draft = draft();
        Map<String, String> problems = next.problems();
        options.forEach(option -> {
            row(option).setWanted(draft.asks(option));
            row(option).complain(problems.getOrDefault(option.key(), ""));
        });
    }

    /** What is unusual about these, in a few words: "warm-up 1, clip gradients 5, Nesterov". */
    String unusual(List<Option<?>> seen) {
        Function<Option<?>, String> words = option -> option.usual() instanceof Boolean ? option.label()
                : option.label().toLowerCase(Locale.ROOT) + " " + draft().text(option).strip();
        return seen.stream().filter(draft()::isUnusual).map(words).collect(Collectors.joining(", "));
    }
}
