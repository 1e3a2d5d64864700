package org.gabor.app.view.shell;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.gabor.app.view.control.Segments;
import org.gabor.app.view.theme.AppIcon;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;

/** The bar at the top: the open document, the view switch in the middle, data set and training controls at the end. */
final class HeaderBar extends Pane {

    private static final double GAP = 8;
    private static final double LOGO = 24;

    private final HBox start = new HBox(4);
    private final Segments<Screen> places;
    private final HBox end = new HBox(GAP);

    HeaderBar(EditorModel editor, TrainModel training, ObjectProperty<Screen> place, Actions actions, Documents documents) {
        getStyleClass().add("header-bar");
        places = new Segments<>("segment", place, Screen.OF_DOCUMENT);
        describe(Screen.BUILD, actions.build);
        describe(Screen.TRAIN, actions.train);
        describe(Screen.LOOK, actions.look);
        start.setAlignment(Pos.CENTER_LEFT);
        start.getChildren().addAll(new MainMenu(actions, documents), home(actions.home), name(editor), dot(editor), line(),
                ActionButtons.icon(actions.undo), ActionButtons.icon(actions.redo));
        Button palette = ActionButtons.icon(actions.palette);
        palette.getStyleClass().add("line");
        end.setAlignment(Pos.CENTER_RIGHT);
        end.getChildren().addAll(new DataChip(training), new TrainControls(training, actions), palette);
        getChildren().addAll(start, places, end);
    }

    private void describe(Screen place, Action action) {
        places.describe(place, place.title(), place.title());
        places.hint(place, action.hint());
    }

    /** The logo, which leads to the start page. */
    private static Button home(Action action) {
        Button home = ActionButtons.icon(action);
        ImageView logo = new ImageView(AppIcon.image(48));
        logo.setFitWidth(LOGO);
        logo.setFitHeight(LOGO);
        home.setGraphic(logo);
        return home;
    }

    private static Label name(EditorModel editor) {
        Label name = new Label();
        name.setId("document-name");
        name.getStyleClass().addAll("strong", "document-name");
        name.setMinWidth(0);
        name.textProperty().bind(editor.documentProperty().map(document -> document.graph().name()));
        return name;
    }

    private static Circle dot(EditorModel editor) {
        Circle dot = new Circle(3);
        dot.setId("unsaved");
        dot.getStyleClass().add("unsaved-dot");
        dot.setAccessibleText("Unsaved changes");
        dot.visibleProperty().bind(editor.dirtyProperty());
        dot.managedProperty().bind(editor.dirtyProperty());
        return dot;
    }

    private static HBox line() {
        Region line = new Region();
        line.getStyleClass().add("separator-line");
        HBox box = new HBox(line);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("separator-gap");
        return box;
    }

    /** The view switch is centred in the window, and moves aside before it overlaps the bar's end. */
    @Override
    protected void layoutChildren() {
        double height = snappedTopInset() + snappedBottomInset();
        double inner = getHeight() - height;
        double endWidth = Math.min(end.prefWidth(-1), getWidth());
        double placesWidth = places.prefWidth(-1);
        double right = getWidth() - snappedRightInset() - endWidth;
        double middle = Math.max(snappedLeftInset(), Math.min((getWidth() - placesWidth) / 2, right - GAP - placesWidth));
        double left = snappedLeftInset();
        place(start, left, Math.max(0, Math.min(start.prefWidth(-1), middle - GAP - left)), inner);
        place(places, middle, placesWidth, inner);
        place(end, right, endWidth, inner);
    }

    private void place(Region child, double x, double width, double inner) {
        double height = Math.min(child.prefHeight(width), inner);
        child.resizeRelocate(snapPositionX(x), snapPositionY(snappedTopInset() + (inner - height) / 2), width, height);
    }
}
