package org.gabor.app.view.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A list above the window that filters while the user types: the command palette, and the choice of a new document's network. */
public final class Picker extends StackPane {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 420;
    private static final double TOP = 64;

    private final TextField filter = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private List<Choice> choices = List.of();
    private Node focusedBefore;

    public Picker() {
        VBox box = new VBox(filter, list);
        box.getStyleClass().add("command-palette");
        box.setMaxSize(WIDTH, HEIGHT);
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        setPadding(new Insets(TOP, 0, 0, 0));
        getChildren().add(box);
        setId("picker");
        filter.setId("picker-filter");
        list.setId("picker-list");
        list.setAccessibleText("Choices");
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new ChoiceCell());
        list.setOnMouseClicked(_ -> choose());
        filter.textProperty().subscribe(this::narrow);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMousePressed(_ -> hide());
        setVisible(false);
    }

    public void show(String prompt, List<Choice> offered) {
        choices = offered;
        focusedBefore = getScene().getFocusOwner();
        filter.setPromptText(prompt);
        filter.setAccessibleText(prompt);
        filter.clear();
        narrow("");
        setVisible(true);
        filter.requestFocus();
    }

    public void hide() {
        setVisible(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }

    private void narrow(String typed) {
        list.getItems().setAll(choices.stream()
                .filter(choice -> FuzzyMatch.score(typed, choice.title()).isPresent())
                .sorted(Comparator.comparingInt((Choice choice) -> -FuzzyMatch.score(typed, choice.title()).getAsInt()))
                .toList());
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> choose();
            case DOWN -> move(1);
            case UP -> move(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp((long) list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(last, 0));
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    private void choose() {
        if (list.getSelectionModel().getSelectedItem() instanceof Choice choice) {
            hide();
            choice.run().run();
        }
    }
}
