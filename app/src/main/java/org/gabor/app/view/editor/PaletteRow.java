package org.gabor.app.view.editor;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.gabor.app.editor.palette.PaletteEntry;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.FamilyStyle;
import org.gabor.app.view.theme.Icons;
import org.gabor.zoo.about.Architecture;

/** An entry to add or open: icon, name and shortcut letter. */
final class PaletteRow extends HBox {

    private final Predicate<String> matches;

    private PaletteRow(String id, String name, String icon, String styleClass, Predicate<String> matches) {
        this.matches = matches;
        setId("palette-" + id);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        setFocusTraversable(true);
        getStyleClass().addAll("palette-row", styleClass);
        getChildren().setAll(Icons.of(icon, 16), new Label(name), Controls.spring());
    }

    /** A layer or block, dragged onto the canvas or appended by a click. */
    static PaletteRow of(PaletteEntry entry, PaletteDrag drag) {
        PaletteRow row = new PaletteRow(entry.id(), entry.name(), entry.icon(), FamilyStyle.of(entry.family()), entry::matches);
        entry.shortcut().ifPresent(letter -> row.getChildren().add(keyCap(Character.toString(letter).toUpperCase(Locale.ROOT))));
        drag.install(row, entry);
        row.onEnter(() -> drag.append(entry));
        return row;
    }

    /** A network of the zoo, opened by a click. */
    static PaletteRow of(Architecture network, Consumer<Architecture> open) {
        PaletteRow row = new PaletteRow(network.id(), network.title(), "stack", "family-shape",
                wanted -> network.title().toLowerCase(Locale.ROOT).contains(wanted));
        Tooltip.install(row, new Tooltip("%s, %d. %s".formatted(
                network.paper().authors(), network.paper().year(), network.novelty())));
        row.setOnMouseClicked(_ -> open.accept(network));
        row.onEnter(() -> open.accept(network));
        return row;
    }

    boolean matches(String wanted) {
        return matches.test(wanted);
    }

    private void onEnter(Runnable action) {
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                action.run();
                event.consume();
            }
        });
    }

    private static Label keyCap(String letter) {
        Label cap = new Label(letter);
        cap.getStyleClass().add("kbd");
        return cap;
    }
}
