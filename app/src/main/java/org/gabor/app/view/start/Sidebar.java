package org.gabor.app.view.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gabor.app.view.theme.AppIcon;
import org.gabor.app.view.theme.Icons;

/** The start page's left: the mark, ways to begin, and what was open lately. */
final class Sidebar extends VBox {

    private final StartRequests requests;
    private final VBox recent = new VBox();
    private final Button back = button("back-to-document", "left", "", "Esc");
    private final Label backTitle = (Label) ((HBox) back.getGraphic()).getChildren().get(1);

    Sidebar(StartRequests requests) {
        this.requests = requests;
        setId("start-sidebar");
        getStyleClass().add("start-sidebar");
        Button empty = button("start-empty", "filep", "Empty network", keys("Shortcut+N"));
        empty.getStyleClass().add("primary");
        empty.setOnAction(_ -> requests.beginEmpty());
        Button open = button("start-open", "folder", "Open…", keys("Shortcut+O"));
        open.setOnAction(_ -> requests.open());
        hideWayBack();
        VBox beginnings = new VBox(8, empty, open, back);
        beginnings.getStyleClass().add("start-beginnings");
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().addAll(mark(), beginnings, recent, gap, foot());
        refresh();
    }

    /** Reads anew what was open lately. */
    void refresh() {
        List<Path> files = requests.recent();
        Label head = new Label("Recent");
        head.getStyleClass().add("start-head");
        recent.getChildren().setAll(head);
        if (files.isEmpty()) {
            Label none = new Label("Networks that you save or open are listed here.");
            none.getStyleClass().addAll("caption", "muted", "recent-none");
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

    /** Offers to go back to the network that is open. */
    void offerWayBack(String title, Runnable goBack) {
        backTitle.setText("Back to " + title);
        back.setAccessibleText(backTitle.getText());
        back.setOnAction(_ -> goBack.run());
        back.setVisible(true);
        back.setManaged(true);
    }

    void hideWayBack() {
        back.setVisible(false);
        back.setManaged(false);
    }

    /** Goes back where that is offered. */
    void goBack() {
        if (back.isVisible()) {
            back.fire();
        }
    }

    private static HBox mark() {
        ImageView logo = new ImageView(AppIcon.image(128));
        logo.setFitWidth(40);
        logo.setFitHeight(40);
        Label name = new Label("Gabor");
        name.getStyleClass().add("page-title");
        Label meaning = new Label("Convolutional network workbench");
        meaning.getStyleClass().addAll("caption", "muted");
        HBox mark = new HBox(12, logo, new VBox(name, meaning));
        mark.getStyleClass().add("start-mark");
        return mark;
    }

    private static HBox foot() {
        Label text = new Label("Follows Dive into Deep Learning, chapter 8");
        text.getStyleClass().addAll("caption", "muted");
        HBox foot = new HBox(8, Icons.of("book", 16), text);
        foot.getStyleClass().add("start-foot");
        return foot;
    }

    private static String keys(String combination) {
        return KeyCombination.valueOf(combination).getDisplayText();
    }

    private static Button button(String id, String icon, String text, String keys) {
        Label title = new Label(text);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label key = new Label(keys);
        key.setMinWidth(USE_PREF_SIZE);
        key.getStyleClass().addAll("caption", "start-key");
        HBox content = new HBox(8, Icons.of(icon, 16), title, key);
        content.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setId(id);
        button.setAccessibleText(text);
        button.getStyleClass().add("start-button");
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setGraphic(content);
        return button;
    }
}
