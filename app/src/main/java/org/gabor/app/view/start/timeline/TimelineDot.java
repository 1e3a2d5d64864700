package org.gabor.app.view.start.timeline;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.gabor.app.geom.Rect;
import org.gabor.app.view.start.card.StrandStyle;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Strand;

/** A network's dot on the timeline, in the colour of its family's first strand. Dots with a name are in the Tab order. */
final class TimelineDot extends Region {

    private static final PseudoClass NAME = PseudoClass.getPseudoClass("named");
    private static final double NAMED = 12;
    private static final double OTHER = 7;

    private final Architecture network;
    private boolean named;

    TimelineDot(Architecture network, Runnable open) {
        this.network = network;
        getStyleClass().addAll("timeline-dot", StrandStyle.of(strand()));
        setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(_ -> open.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
    }

    Architecture network() {
        return network;
    }

    boolean isNamed() {
        return named;
    }

    void setNamed(boolean named) {
        this.named = named;
        setFocusTraversable(named);
        pseudoClassStateChanged(NAME, named);
    }

    void place(double x, double y) {
        double size = named ? NAMED : OTHER;
        resizeRelocate(x - size / 2, y - size / 2, size, size);
    }

    Rect box() {
        return new Rect(getLayoutX(), getLayoutY(), getWidth(), getHeight());
    }

    private Strand strand() {
        return network.family().strands().stream().findFirst().orElse(Strand.SPATIAL);
    }
}
