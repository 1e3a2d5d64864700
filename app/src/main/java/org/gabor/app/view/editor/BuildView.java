package org.gabor.app.view.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.gabor.app.geom.Point;
import org.gabor.app.view.canvas.CanvasRequests;
import org.gabor.app.view.canvas.GraphCanvas;
import org.gabor.app.view.theme.ThemeManager;
import org.gabor.app.vm.CanvasModel;
import org.gabor.app.vm.EditorCommands;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.StepTiming;
import org.gabor.zoo.about.Architecture;

/** The Build view: palette, canvas, inspector, and problems along the bottom. */
public final class BuildView extends StackPane implements CanvasRequests {

    /** The area left of the minimap, which is empty while the whole network is shown. */
    private static final Insets ABOVE_LEGEND = new Insets(0, 168, 44, 20);

    private final CanvasModel canvasModel;
    private final GraphCanvas canvas;
    private final Inspector inspector;
    private final QuickBox quickBox = new QuickBox(this::focusCanvas);
    private final QuickItems quickItems;
    private final EditorCommands commands;

    /**
     * @param timing measures the step times by which the drawing can be coloured
     * @param openNetwork opens a network of the zoo that the user picks
     * @param browse opens the address of a paper
     */
    public BuildView(EditorModel model, StepTiming timing, ThemeManager theme, Consumer<Architecture> openNetwork,
                     Consumer<String> browse) {
        setId("build-view");
        getStylesheets().add(BuildView.class.getResource("build.css").toExternalForm());
        canvasModel = new CanvasModel(model);
        commands = new EditorCommands(canvasModel);
        quickItems = new QuickItems(model, commands);
        canvas = new GraphCanvas(canvasModel, theme, commands, this);
        inspector = new Inspector(model, commands, this, browse);

        Pane overlay = new Pane();
        overlay.setMouseTransparent(true);
        PaletteDrag drag = new PaletteDrag(canvasModel, commands, canvas, overlay);
        TimingBar timed = new TimingBar(timing, model);
        StackPane.setAlignment(timed, Pos.BOTTOM_LEFT);
        StackPane.setMargin(timed, ABOVE_LEGEND);
        BorderPane centre = new BorderPane(new StackPane(new CanvasHolder(canvas), timed, quickBox));
        centre.setTop(new SubBar(canvasModel, canvas));
        BorderPane layout = new BorderPane(centre);
        layout.setLeft(new SidePanel(new PaletteView(drag, openNetwork), new OutlineView(model)));
        layout.setRight(inspector);
        layout.setBottom(new ProblemsPanel(model));
        getChildren().setAll(layout, overlay);
        timing.serve(model);
    }

    /** The drawing, for commands that fit or zoom it. */
    public GraphCanvas canvas() {
        return canvas;
    }

    /** The commands of menus and keys outside this view for the selection. */
    public EditorCommands commands() {
        return commands;
    }

    /** The visible part of the network and the positions of its cards. */
    public CanvasModel canvasModel() {
        return canvasModel;
    }

    @Override
    public void rename() {
        inspector.editName();
    }

    @Override
    public void add(Optional<Point> place) {
        quickBox.open("Add a layer", text -> quickItems.toAdd(text, place));
    }

    @Override
    public void shareWeights() {
        if (canvasModel.editor().selection().single().isPresent()) {
            quickBox.open("Share the weights of a layer that fits", quickItems::toShareWith);
        } else {
            commands.shareAmongSelected();
        }
    }

    @Override
    public void find() {
        quickBox.open("Find a layer by name, type or shape", quickItems::toFind);
    }

    private void focusCanvas() {
        canvas.requestFocus();
    }
}
