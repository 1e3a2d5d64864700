package org.gabor.app.view.look;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.look.epochs.AnimationMenu;
import org.gabor.app.view.look.epochs.EpochBar;
import org.gabor.app.view.look.filters.FiltersTab;
import org.gabor.app.view.look.flow.FlowTab;
import org.gabor.app.view.look.landscape.LandscapeTab;
import org.gabor.app.view.look.mistakes.MistakesTab;
import org.gabor.app.view.theme.Icons;
import org.gabor.app.view.theme.Theme;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.look.EvidenceModel;
import org.gabor.app.vm.look.FiltersModel;
import org.gabor.app.vm.look.FlowModel;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.LandscapeModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.app.vm.look.mistakes.MistakesModel;

/** Look inside: what a network has learned. */
public final class LookView extends BorderPane {

    private static final double SIDE_WIDTH = 216;

    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.FILTERS);
    private final Label sentence = Controls.label("");
    private final HBox notice = new HBox(8, Icons.of("warn", 16), sentence);

    /**
     * @param showNetwork shows the network on the canvas, after a fix has changed it
     * @param showRecipe shows the recipe of the next run, after a fix has changed it
     */
    public LookView(LookModel model, ThemeManager themes, Runnable showNetwork, Runnable showRecipe) {
        this(model, themes, new LookFileDialogs(), showNetwork, showRecipe);
    }

    /** @param files asks for files */
    LookView(LookModel model, ThemeManager themes, LookFiles files, Runnable showNetwork, Runnable showRecipe) {
        setId("look-view");
        getStylesheets().add(LookView.class.getResource("look.css").toExternalForm());
        ImagePane image = new ImagePane(model,
                () -> files.image(getScene().getWindow()).map(ImageChoice.OfFile::new)
                        .ifPresent(model.imageChoiceProperty()::set));
        LayerList layers = new LayerList(model);
        VBox.setVgrow(layers, Priority.ALWAYS);
        HBox layersHead = new HBox(4, Controls.label("Layers", "strong"), Controls.spring(),
                Controls.iconButton("look-layer-up", "up", "Previous layer", () -> layers.step(-1)),
                Controls.iconButton("look-layer-down", "down", "Next layer", () -> layers.step(1)));
        layersHead.getStyleClass().addAll("look-layers-title", "look-setting");
        VBox side = new VBox(image, layersHead, layers);
        side.getStyleClass().add("panel-left");
        side.setPrefWidth(SIDE_WIDTH);
        side.setMinWidth(SIDE_WIDTH);
        setLeft(side);
        WeightsMenu weights =
                new WeightsMenu(model,
                        () -> files.weights(getScene().getWindow()).map(WeightsChoice.OfFile::new).ifPresent(model::choose));
        LookBar bar = new LookBar(model, tab, List.of(Tab.values()), weights);
        FiltersModel maps = new FiltersModel(model);
        FiltersTab filters = new FiltersTab(maps);
        EvidenceTab evidence = new EvidenceTab(new EvidenceModel(model));
        LandscapeModel points = new LandscapeModel(model);
        LandscapeTab landscape = new LandscapeTab(points);
        points.activeProperty().bind(tab.map(Tab.LANDSCAPE::equals));
        MistakesTab mistakes = new MistakesTab(new MistakesModel(model), themes.themeProperty().map(Theme::colors),
                name -> files.page(getScene().getWindow(), name), () -> tab.set(Tab.EVIDENCE));
        FlowTab flow = new FlowTab(new FlowModel(model), showNetwork, showRecipe);
        StackPane stage = new StackPane();
        tab.subscribe(now -> stage.getChildren().setAll(switch (now) {
            case FILTERS -> filters;
            case EVIDENCE -> evidence;
            case LANDSCAPE -> landscape;
            case MISTAKES -> mistakes;
            case FLOW -> flow;
        }));
        notice.getStyleClass().add("hint-line");
        sentence.setId("look-notice");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.noticeProperty());
        model.noticeProperty().subscribe(text -> Controls.show(notice, !text.isEmpty()));
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox.setMargin(notice, new Insets(12, 16, 0, 16));
        VBox middle = new VBox(bar, notice, stage, epochs(model, maps, stage, files));
        middle.getStyleClass().add("look-middle");
        middle.setMinSize(0, 0);
        setCenter(middle);
        new ImageInbox(model, this);
    }

    private EpochBar epochs(LookModel model, FiltersModel maps, StackPane stage, LookFiles files) {
        Label saved = Controls.label("", "caption", "muted");
        saved.setId("look-animation-notice");
        AnimationMenu animations = new AnimationMenu(model.epochs(), stage, name -> files.gif(getScene().getWindow(), name),
                name -> files.folder(getScene().getWindow(), name), saved);
        return new EpochBar(model.epochs(), maps.mapProperty(), saved, animations);
    }
}
