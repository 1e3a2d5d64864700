package org.gabor.app.view.editor;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.SearchField;
import org.gabor.app.view.theme.Icons;

/** A search field above the canvas: for layers to add, or layers to go to. */
final class QuickBox extends StackPane {

    private static final double WIDTH = 320;
    private static final double HEIGHT = 260;

    /** One result line. */
    record Item(String icon, String title, String detail, Runnable action) {}

    private final SearchField field = new SearchField("quick-field", "", "Esc");
    private final ListView<Item> list = new ListView<>();
    private final Runnable leave;
    private Function<String, List<Item>> find = _ -> List.of();

    /** {@code leave} runs after the box has closed, to return the focus. */
    QuickBox(Runnable leave) {
        this.leave = leave;
        setId("quick-box");
        VBox box = new VBox(field, list);
        box.getStyleClass().add("quick-box");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        list.setId("quick-list");
        list.setPrefHeight(HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ItemCell());
        list.setOnMouseClicked(_ -> run());
        setAlignment(box, Pos.TOP_CENTER);
        getStyleClass().add("quick-layer");
        getChildren().setAll(box);
        setOnMousePressed(this::pressedOutside);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe(this::search);
        Controls.show(this, false);
    }

    /** Opens with an empty field; {@code find} returns the lines for a text. */
    void open(String prompt, Function<String, List<Item>> find) {
        this.find = find;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.clear();
        search("");
        Controls.show(this, true);
        field.requestFocus();
    }

    private void search(String text) {
        list.getItems().setAll(find.apply(text.strip()));
        list.getSelectionModel().selectFirst();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> run();
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void pressedOutside(MouseEvent event) {
        if (event.getTarget() == this) {
            close();
        }
    }

    private void run() {
        Item item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            close();
            item.action().run();
        }
    }

    private void close() {
        Controls.show(this, false);
        leave.run();
    }

    private static final class ItemCell extends ListCell<Item> {
        @Override
        protected void updateItem(Item item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty ? null : line(item));
        }

        private static Node line(Item item) {
            Label detail = new Label(item.detail());
            detail.getStyleClass().addAll("caption", "muted");
            HBox line = new HBox(Icons.of(item.icon(), 16), new Label(item.title()), Controls.spring(), detail);
            line.getStyleClass().add("quick-line");
            return line;
        }
    }
}
