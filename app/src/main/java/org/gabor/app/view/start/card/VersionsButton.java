package org.gabor.app.view.start.card;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;

/** A button with the number of a family's other networks, and a menu of them. */
final class VersionsButton extends MenuButton {

    private final Consumer<Architecture> open;

    VersionsButton(Family family, List<Architecture> others, Consumer<Architecture> open) {
        super("+" + others.size());
        this.open = open;
        setId("versions-" + family.key());
        setAccessibleText("%s: %d more".formatted(family.title(), others.size()));
        getStyleClass().addAll("versions", "caption");
        setFocusTraversable(false);
        getItems().setAll(others.stream().map(this::item).toList());
    }

    private MenuItem item(Architecture other) {
        MenuItem item =
                new MenuItem("%s   %s".formatted(other.title(), CardQuantities.parameters(other.published().parameters())));
        item.setId("version-" + other.id());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(other));
        return item;
    }
}
