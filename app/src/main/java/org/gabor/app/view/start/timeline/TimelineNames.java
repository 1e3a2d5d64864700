package org.gabor.app.view.start.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.gabor.app.geom.Rect;

/** The families' names in a chart, beside their dots if there is room; else only hovering shows the name. */
final class TimelineNames extends Pane {

    private static final double GAP = 4;

    TimelineNames() {
        setMouseTransparent(true);
    }

    /**
     * Places the names of these dots, the first ones first.
     *
     * @param dots areas that names must not cover
     * @param room the area for names; its lower edge does not count
     */
    void show(List<TimelineDot> named, List<Rect> dots, Rect room) {
        getChildren().clear();
        List<Rect> taken = new ArrayList<>(dots);
        named.forEach(dot -> name(dot, taken, room));
    }

    private void name(TimelineDot dot, List<Rect> taken, Rect room) {
        Label name = new Label(dot.network().family().title());
        name.getStyleClass().addAll("caption", "timeline-name");
        getChildren().add(name);
        name.applyCss();
        name.autosize();
        places(dot.box(), name.getWidth(), name.getHeight())
                .filter(place -> place.x() >= room.x() && place.right() <= room.right() && place.y() >= room.y()
                        && taken.stream().noneMatch(place::intersects))
                .findFirst().ifPresentOrElse(place -> {
                    name.relocate(Math.round(place.x()), Math.round(place.y()));
                    taken.add(new Rect(place.x() - GAP, place.y(), place.width() + 2 * GAP, place.height()));
                }, () -> getChildren().remove(name));
    }

    /** The best candidate first. */
    private static Stream<Rect> places(Rect dot, double width, double height) {
        double above = dot.y() - height - 1;
        double beside = dot.centerY() - height / 2;
        return Stream.of(new Rect(dot.centerX() - width / 2, above, width, height),
                new Rect(dot.right() + GAP, beside, width, height),
                new Rect(dot.x() - GAP - width, beside, width, height),
                new Rect(dot.centerX() - width / 2, dot.bottom() + 1, width, height),
                new Rect(dot.centerX() - 4, above, width, height),
                new Rect(dot.centerX() + 4 - width, above, width, height));
    }
}
