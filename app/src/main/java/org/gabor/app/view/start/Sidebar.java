package org.gabor.app.view.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.theme.AppIcon;
import org.gabor.app.view.theme.Icons;

/** The left side of the start page: the logo, buttons to start, and recent files. */
final class Sidebar extends VBox {

    private final StartRequests requests;
    /** A field, because a binding's listeners don't keep it alive. */
    private final ObservableValue<Boolean> hasExample;
    private final VBox recent = new VBox();
    private final StartButton back = new StartButton("back-to-document", "left", "", "Esc");

    /** @param hasExample whether an example run is there */
    Sidebar(StartRequests requests, Beginnings beginnings, ObservableValue<Boolean> hasExample) {
        this.requests = requests;
        this.hasExample = hasExample;
        setId("start-sidebar");
        getStyleClass().add("start-sidebar");
        StartButton empty = new StartButton("start-empty", "filep", "Empty network", keys("Shortcut+N"));
        empty.getStyleClass().add("primary");
        empty.setOnAction(_ -> requests.beginEmpty());
        StartButton open = new StartButton("start-open", "folder", "Open…", keys("Shortcut+O"));
        open.setOnAction(_ -> requests.open());
        hideBackButton();
        VBox networks = new VBox(8, empty, open, back);
        networks.getStyleClass().add("start-beginnings");
        StartButton train = new StartButton("start-filters", "play", "Train AlexNet's filters", "");
        train.setTooltip(new Tooltip("Opens AlexNet with a recipe for filters worth seeing: about 10 minutes on two cores"));
        train.setOnAction(_ -> beginnings.trainFilters());
        StartButton example = new StartButton("start-example", "image", "See learned filters", "");
        example.setTooltip(new Tooltip("Looks into a small network that comes trained"));
        example.setOnAction(_ -> beginnings.lookIntoExample());
        this.hasExample.subscribe(there -> Controls.show(example, there));
        VBox filters = new VBox(8, train, example);
        filters.getStyleClass().add("start-beginnings");
        VBox.setVgrow(recent, Priority.ALWAYS);
        getChildren().addAll(mark(), networks, Controls.label("Look inside", "start-head"), filters, recent, foot());
        refresh();
    }

    /** Reloads the recent files. */
    void refresh() {
        List<Path> files = requests.recent();
        recent.getChildren().setAll(Controls.label("Recent", "start-head"));
        if (files.isEmpty()) {
            Label none = Controls.label("Networks that you save or open are listed here.", "caption", "muted", "recent-none");
            none.setWrapText(true);
            recent.getChildren().add(none);
        }
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            RecentRow row = new RecentRow(file, Instant.now(), () -> requests.open(file));
            row.setId("recent-" + i);
            recent.getChildren().add(row);
        }
    }

    /** Shows the button that goes back to the open network. */
    void showBackButton(String title, Runnable goBack) {
        back.setTitle("Back to " + title);
        back.setOnAction(_ -> goBack.run());
        Controls.show(back, true);
    }

    void hideBackButton() {
        Controls.show(back, false);
    }

    /** Goes back, if that button is shown. */
    void goBack() {
        if (back.isVisible()) {
            back.fire();
        }
    }

    private static HBox mark() {
        ImageView logo = new ImageView(AppIcon.image(128));
        logo.setFitWidth(40);
        logo.setFitHeight(40);
        HBox mark = new HBox(12, logo, new VBox(Controls.label("Gabor", "page-title"),
                Controls.label("Convolutional network workbench", "caption", "muted")));
        mark.getStyleClass().add("start-mark");
        return mark;
    }

    private static HBox foot() {
        HBox foot = new HBox(8, Icons.of("book", 16),
                Controls.label("Follows Dive into Deep Learning, chapter 8", "caption", "muted"));
        foot.getStyleClass().add("start-foot");
        return foot;
    }

    private static String keys(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }
}
