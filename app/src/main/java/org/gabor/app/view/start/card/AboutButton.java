package org.gabor.app.view.start.card;

import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.gabor.app.view.control.PlainPopOver;
import org.gabor.app.view.editor.NetworkHelp;
import org.gabor.app.view.theme.Icons;
import org.gabor.zoo.about.Architecture;

/** A button beside a network's card that shows its family's history, its paper and its version. */
final class AboutButton extends Button {

    private static final double WIDTH = 340;
    private static final double HEIGHT = 400;

    private final Architecture architecture;
    private final Consumer<String> browse;

    AboutButton(Architecture architecture, Consumer<String> browse) {
        this.architecture = architecture;
        this.browse = browse;
        setId("about-" + architecture.id());
        setGraphic(Icons.of("info", 16));
        setAccessibleText("About " + architecture.title());
        setTooltip(new Tooltip("About %s (F1)".formatted(architecture.title())));
        getStyleClass().addAll("icon-button", "small", "about");
        setFocusTraversable(false);
        setOnAction(_ -> showDetails());
    }

    void showDetails() {
        ScrollPane story = new ScrollPane(new NetworkHelp(architecture, browse));
        story.setId("about-story");
        story.setFitToWidth(true);
        story.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        story.setPrefSize(WIDTH, HEIGHT);
        VBox content = new VBox(head(), story);
        content.setId("about-network");
        content.getStylesheets().add(AboutButton.class.getResource("/org/gabor/app/view/start/start.css").toExternalForm());
        new PlainPopOver(content, arrow()).show(this);
        story.requestFocus();
    }

    private HBox head() {
        Label title = new Label(architecture.title());
        title.getStyleClass().add("subject");
        Label year = new Label("" + architecture.paper().year());
        year.getStyleClass().add("muted");
        year.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, year);
        head.getStyleClass().add("about-head");
        return head;
    }

    /** Opens to the side with more room. */
    private ArrowLocation arrow() {
        Bounds place = localToScene(getLayoutBounds());
        boolean left = place.getCenterX() > getScene().getWidth() / 2;
        boolean up = place.getCenterY() > getScene().getHeight() / 2;
        if (left) {
            return up ? ArrowLocation.RIGHT_BOTTOM : ArrowLocation.RIGHT_TOP;
        }
        return up ? ArrowLocation.LEFT_BOTTOM : ArrowLocation.LEFT_TOP;
    }
}
