package org.gabor.app.view.look.landscape;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Panel;
import org.gabor.app.view.control.Segments;
import org.gabor.app.vm.look.LandscapeModel;
import org.gabor.app.vm.look.LandscapeModel.Count;
import org.gabor.app.vm.look.Reply;
import org.gabor.engine.embedding.Method;
import org.gabor.engine.probe.EmbeddedImages;

/** The landscape of the validation images, and the images that are selected in it. */
public final class LandscapeTab extends GridPane {

    /** The height from which there is room for the hint. */
    private static final double TALL = 500;
    private static final double SELECTION = 440;
    private static final int MOST_CLASSES = 16;

    private final LandscapeModel model;
    private final LandscapePlot plot;
    private final Label state = Controls.message("");
    private final FlowPane legend = new FlowPane(16, 4);
    private final Panel panel;

    public LandscapeTab(LandscapeModel model) {
        this.model = model;
        setId("look-landscape");
        getStyleClass().add("look-tab");
        plot = new LandscapePlot(model);
        state.setId("look-landscape-state");
        StackPane stage = new StackPane(plot, state, zoomButtons());
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        legend.getStyleClass().add("look-foot");
        legend.setMinWidth(0);
        HBox hint = hint();
        heightProperty().subscribe(height -> Controls.show(hint, height.doubleValue() > TALL));
        VBox content = new VBox(settings(), stage, legend, hint);
        panel = new Panel("Landscape", content, methods());
        layOut();
        add(panel, 0, 0);
        add(new SelectionPane(model), 1, 0);
        model.replyProperty().subscribe(this::show);
        model.imagesProperty().subscribe(_ -> showLegend());
        plot.coloringProperty().subscribe(_ -> showLegend());
    }

    private void layOut() {
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        getColumnConstraints().setAll(wide, new ColumnConstraints(240, SELECTION, SELECTION));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        getRowConstraints().setAll(row);
    }

    private Segments<Method> methods() {
        Segments<Method> methods = new Segments<>("look-embedding", model.methodProperty(), List.of(Method.values())).small();
        methods.describe(Method.PCA, "PCA", "The two directions of the largest variance");
        methods.describe(Method.TSNE, "t-SNE", "Keeps neighbors together (van der Maaten and Hinton 2008)");
        methods.describe(Method.UMAP, "UMAP", "Keeps neighbors and some distances (McInnes et al. 2018)");
        return methods;
    }

    private FlowPane settings() {
        Segments<Count> counts = new Segments<>("look-count", model.countProperty(), List.of(Count.values())).small();
        for (Count count : Count.values()) {
            counts.describe(count, "%,d".formatted(count.limit()), "At most %,d images".formatted(count.limit()));
        }
        Spinner<Integer> seed = new Spinner<>(0, Integer.MAX_VALUE, model.seedProperty().get());
        seed.setId("look-seed");
        seed.setEditable(true);
        seed.setPrefWidth(84);
        seed.setTooltip(new Tooltip("The same seed gives the same points"));
        seed.valueProperty().subscribe(value -> model.seedProperty().set(value));
        ComboBox<Coloring> color = new ComboBox<>();
        color.setId("look-coloring");
        color.getItems().setAll(Coloring.values());
        color.valueProperty().bindBidirectional(plot.coloringProperty());
        Segments<LandscapePlot.Drag> drag =
                new Segments<>("look-drag", plot.dragProperty(), List.of(LandscapePlot.Drag.values())).small();
        drag.describe(LandscapePlot.Drag.LASSO, "Lasso", "Drag around points to select their images");
        drag.describe(LandscapePlot.Drag.MOVE, "Move", "Drag the plane");
        color.setMinWidth(USE_PREF_SIZE);
        // A narrow window gets a second row.
        FlowPane row = new FlowPane(16, 6, named("Images", counts), named("Seed", seed), named("Color", color),
                box("Thumbnails", plot.thumbnailsProperty()), box("Mistakes", plot.mistakesProperty()), drag);
        row.setMinWidth(0);
        row.getStyleClass().add("look-settings");
        return row;
    }

    private static HBox named(String name, Node control) {
        HBox pair = new HBox(8, Controls.label(name, "muted"), control);
        pair.getStyleClass().add("look-setting");
        return pair;
    }

    private static CheckBox box(String name, BooleanProperty value) {
        CheckBox box = new CheckBox(name);
        box.setId("look-" + name.toLowerCase(Locale.ROOT));
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    private VBox zoomButtons() {
        VBox buttons = new VBox(4, button("plus", "Enlarge", () -> plot.zoom(true)),
                button("minus", "Reduce", () -> plot.zoom(false)), button("fit", "Show all points", plot::fit));
        buttons.getStyleClass().add("look-zoom");
        buttons.setPickOnBounds(false);
        return buttons;
    }

    private static Button button(String icon, String meaning, Runnable action) {
        return Controls.framedButton("look-zoom-" + icon, icon, meaning, action);
    }

    private HBox hint() {
        Label text = Controls.label("", "caption", "muted");
        text.setId("look-landscape-hint");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.textProperty().bind(model.methodProperty().map(method -> switch (method) {
            case PCA ->
                    "PCA keeps the two directions of the largest variance; images that differ in others lie on top of each other.";
            case TSNE -> "In t-SNE, cluster sizes and the distances between clusters mean nothing; "
                    + "only which images lie close together is meaningful.";
            case UMAP -> "In UMAP, neighbors are meaningful; distances between clusters only roughly.";
        }));
        HBox hint = new HBox(text);
        hint.getStyleClass().add("look-foot");
        return hint;
    }

    private void show(Reply reply) {
        state.setVisible(!(reply instanceof Reply.Seen));
        plot.setOpacity(reply instanceof Reply.Seen ? 1 : 0.25);
        switch (reply) {
            case Reply.Seen(EmbeddedImages images) -> panel.setDetail(describe(images));
            case Reply.Seen _ -> {}
            case Reply.Underway(int done, int total) -> state.setText(total == 0 ? "Computing …"
                    : "Computing, %,d of %,d …".formatted(done, total));
            case Reply.Refused(String sentence) -> state.setText(sentence);
        }
    }

    private static String describe(EmbeddedImages images) {
        String trust = Double.isNaN(images.trustworthiness()) ? ""
                : String.format(Locale.ROOT, ", trustworthiness %.2f", images.trustworthiness());
        return "%,d validation images by %s%s".formatted(images.count(), images.path(), trust);
    }

    private void showLegend() {
        legend.getChildren().clear();
        model.look().subjectProperty().get().filter(_ -> plot.coloringProperty().get() != Coloring.CORRECT).ifPresent(subject -> {
            for (int i = 0; i < Math.min(MOST_CLASSES, subject.classes().size()); i++) {
                HBox entry = new HBox(6, new Circle(3.5, ClassColors.of(i)), Controls.label(subject.className(i), "caption"));
                entry.getStyleClass().add("look-setting");
                legend.getChildren().add(entry);
            }
        });
    }
}
