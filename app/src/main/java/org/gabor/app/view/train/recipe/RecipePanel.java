package org.gabor.app.view.train.recipe;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Repaint;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.NextRun;
import org.gabor.app.vm.TrainModel;

/** What the next run does; fixed while one is in training. */
public final class RecipePanel extends VBox {

    private static final String SCROLLS = "scrolls";

    private final TrainModel model;
    private final NextRun next;
    private final RecipeFields fields;
    private final List<RecipeSection> sections;
    private final Button book = new Button("Book", Icons.of("book", 16));
    private final Label lockNote = Controls.label("", "caption", "muted");

    /** @param paths asks for folders and files */
    public RecipePanel(TrainModel model, EditorModel editor, PathChoice paths) {
        this.model = model;
        this.next = model.next();
        this.fields = new RecipeFields(next);
        setId("recipe");
        getStyleClass().addAll("panel-left", "recipe");
        sections = List.of(new DataSection(model, editor, paths), new OptimizerSection(next, fields),
                new RunSection(next, fields), new LossSection(next, fields), new StartSection(model, fields, paths));
        VBox content = new VBox();
        content.getChildren().setAll(sections);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setMaxHeight(USE_PREF_SIZE);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty().subscribe(seen -> showWhetherItScrolls(content.getHeight() > seen.getHeight()));
        content.heightProperty()
                .subscribe(height -> showWhetherItScrolls(height.doubleValue() > scroll.getViewportBounds().getHeight()));
        getChildren().setAll(head(), scroll, new EstimateBox(model));
        follow();
    }

    private void showWhetherItScrolls(boolean scrolls) {
        getStyleClass().remove(SCROLLS);
        if (scrolls) {
            getStyleClass().add(SCROLLS);
        }
    }

    private HBox head() {
        lockNote.setGraphic(Icons.of("lock", 16));
        book.setId("recipe-book");
        book.getStyleClass().add("small");
        book.setTooltip(new Tooltip("Take the recipe that the book gives for this network, chosen for 60,000 images"));
        book.setAccessibleText("Take the recipe that the book gives for this network");
        book.setOnAction(_ -> next.useBookRecipe());
        HBox head = new HBox(Controls.label("Recipe", "strong"), Controls.spring(), book, lockNote);
        head.getStyleClass().add("sub-bar");
        return head;
    }

    private void follow() {
        next.onChange(new Repaint(this, this::show));
        model.progressProperty().subscribe(_ -> sections.forEach(RecipeSection::show));
        model.stateProperty().subscribe(_ -> show());
    }

    private void show() {
        boolean fixed = model.stateProperty().get().isBusy();
        fields.show();
        sections.forEach(section -> {
            section.setFixed(fixed);
            section.show();
        });
        lockNote.setText("fixed while a run trains");
        Controls.show(lockNote, fixed);
        Controls.show(book, !fixed && next.isBookRecipeOffered());
    }
}
