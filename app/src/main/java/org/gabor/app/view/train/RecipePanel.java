package org.gabor.app.view.train;

import atlantafx.base.controls.ToggleSwitch;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.gabor.app.runs.RecipeDraft;
import org.gabor.app.runs.RecipeField;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.compute.Initialization;
import org.gabor.engine.data.DataCatalog;
import org.gabor.engine.data.DataSource;

/** What the next run does; fixed while one is in training. Every keystroke goes to the draft, which says what is wrong. */
final class RecipePanel extends VBox {

    private final TrainModel model;
    private final Map<RecipeField, TextField> fields = new EnumMap<>(RecipeField.class);
    private final ComboBox<DataSource> data = choice("recipe-data", DataCatalog.all(), DataSource::title);
    private final ComboBox<Initialization> initialization =
            choice("recipe-initialisation", List.of(Initialization.values()), RecipePanel::title);
    private final ToggleSwitch nesterov = new ToggleSwitch();
    private final Button book = new Button("The book's recipe", Icons.of("book", 16));
    private final Label problem = Controls.label("", "caption", "danger", "recipe-problem");
    private final Label lockNote = Controls.label("", "caption", "muted");
    private final ImageSizeField imageSize;
    private final VBox rows;

    RecipePanel(TrainModel model, EditorModel editor) {
        this.model = model;
        setId("recipe");
        getStyleClass().addAll("panel-left", "recipe");
        imageSize = new ImageSizeField(editor);
        nesterov.setId("recipe-nesterov");
        for (RecipeField field : RecipeField.values()) {
            fields.put(field, field(field));
        }
        TextField method = new TextField("SGD");
        method.setId("recipe-method");
        method.setEditable(false);
        rows = new VBox(
                section("Data"),
                new RecipeRow("Data set", "The labelled pictures that the network learns from and is judged on.", data, 80),
                new RecipeRow("Image size", "What the network's input takes; every picture is resized to it.", imageSize),
                section("Optimiser"),
                new RecipeRow("Method", "Stochastic gradient descent: a step against the slope of the loss after each batch.",
                        method),
                row("Momentum", RecipeField.MOMENTUM),
                new RecipeRow("Nesterov", "Measures the slope where the momentum leads, which often settles sooner.", nesterov),
                row("Learning rate", RecipeField.LEARNING_RATE),
                row("Weight decay", RecipeField.WEIGHT_DECAY),
                new RecipeRow("Initialisation",
                        "How weights start: at random, as wide as keeps signals neither fading nor growing.",
                        initialization),
                section("Run"),
                row("Batch", RecipeField.BATCH),
                row("Epochs", RecipeField.EPOCHS),
                row("Seed", RecipeField.SEED));
        ScrollPane scroll = new ScrollPane(new VBox(rows, bookButton(), problem, new EstimateBox(model)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll);
        follow();
    }

    private HBox head() {
        lockNote.setGraphic(Icons.of("lock", 16));
        HBox head = new HBox(Controls.label("Recipe", "strong"), Controls.spring(), lockNote);
        head.getStyleClass().add("sub-bar");
        return head;
    }

    private HBox bookButton() {
        book.setId("recipe-book");
        book.getStyleClass().add("small");
        book.setTooltip(new Tooltip("The book's own numbers, chosen for 60,000 images"));
        book.setAccessibleText("Take the recipe that the book gives for this network");
        book.setOnAction(_ -> model.next().useBookRecipe());
        HBox line = new HBox(book);
        line.getStyleClass().add("recipe-book");
        return line;
    }

    private TextField field(RecipeField field) {
        TextField text = new TextField();
        text.setId(field.id());
        text.textProperty().addListener((_, _, typed) -> change(model.next().draftProperty().get().with(field, typed)));
        return text;
    }

    private RecipeRow row(String title, RecipeField field) {
        return new RecipeRow(title, field.help(), fields.get(field));
    }

    private void follow() {
        model.next().draftProperty().subscribe(this::show);
        nesterov.selectedProperty().addListener((_, _, on) -> change(model.next().draftProperty().get().withNesterov(on)));
        initialization.valueProperty().addListener((_, _, start) ->
                change(model.next().draftProperty().get().withInitialization(start)));
        data.valueProperty().bindBidirectional(model.next().dataProperty());
        model.stateProperty().subscribe(state -> {
            rows.setDisable(state.isBusy());
            lockNote.setVisible(state.isBusy());
            lockNote.setText(state.isBusy() ? "fixed while a run trains" : "");
            showBook();
        });
        model.next().networkProperty().subscribe(_ -> showBook());
        imageSize.problemProperty().subscribe(_ -> showProblem());
    }

    private void change(RecipeDraft changed) {
        if (!changed.equals(model.next().draftProperty().get())) {
            model.next().draftProperty().set(changed);
        }
    }

    private void show(RecipeDraft draft) {
        Map<RecipeField, String> problems = draft.problems();
        fields.forEach((field, text) -> {
            if (!text.getText().equals(draft.text(field))) {
                text.setText(draft.text(field));
            }
            text.getStyleClass().remove("invalid");
            if (problems.containsKey(field)) {
                text.getStyleClass().add("invalid");
            }
        });
        nesterov.setSelected(draft.nesterov());
        initialization.setValue(draft.initialization());
        showProblem();
        showBook();
    }

    private void showProblem() {
        String size = imageSize.problemProperty().get();
        problem.setText(model.next().draftProperty().get().problems().values().stream().findFirst().orElse(size));
    }

    private void showBook() {
        book.setDisable(model.stateProperty().get().isBusy()
                || model.next().bookRecipe().map(RecipeDraft::of).map(model.next().draftProperty().get()::equals).orElse(true));
    }

    private static Label section(String title) {
        return Controls.label(title, "caption", "strong", "muted", "recipe-section");
    }

    private static String title(Initialization initialization) {
        return switch (initialization) {
            case XAVIER_UNIFORM -> "Xavier";
            case KAIMING_UNIFORM -> "Kaiming";
        };
    }

    private static <T> ComboBox<T> choice(String id, List<T> values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        });
        return box;
    }
}
