package org.gabor.app.view.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The segmented control that says which place is shown. */
final class Segments extends HBox {

    Segments(ObjectProperty<Place> place, Actions actions) {
        getStyleClass().add("seg");
        getChildren().addAll(segment(Place.BUILD, actions.build, place), segment(Place.TRAIN, actions.train, place));
    }

    private static ToggleButton segment(Place shown, Action action, ObjectProperty<Place> place) {
        ToggleButton segment = new ToggleButton(shown.title());
        segment.setId("segment-" + action.id());
        segment.setTooltip(new Tooltip(action.hint()));
        // No toggle group: pressing the chosen segment again must not unchoose it.
        segment.setOnAction(_ -> {
            action.run();
            segment.setSelected(place.get() == shown);
        });
        place.subscribe(now -> segment.setSelected(now == shown));
        return segment;
    }
}
