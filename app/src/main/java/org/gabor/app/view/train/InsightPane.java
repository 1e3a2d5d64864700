package org.gabor.app.view.train;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;

/** The observations of the shown run's network: its filters, and others by a switch. */
final class InsightPane extends VBox {

    private final ObjectProperty<Insight> chosen = new SimpleObjectProperty<>(Insight.FILTERS);
    private final Map<Insight, InsightView> panes = new EnumMap<>(Insight.class);
    private final HBox bar = new HBox();
    private List<Insight> offered = List.of();

    InsightPane() {
        bar.setId("insight");
        bar.getStyleClass().add("sub-bar");
        getChildren().add(bar);
        for (Insight insight : Insight.values()) {
            panes.put(insight, insight.pane());
            getChildren().add(panes.get(insight).node());
        }
        chosen.subscribe(_ -> choose());
    }

    /** @param live whether the run is in training */
    void show(RunCurves curves, boolean live) {
        offer(Stream.of(Insight.values())
                .filter(insight -> insight == Insight.FILTERS || curves.view().newest(insight.kind).isPresent()).toList());
        panes.values().forEach(pane -> pane.show(curves, live));
        choose();
    }

    private void offer(List<Insight> insights) {
        if (!insights.equals(offered)) {
            offered = insights;
            Segments<Insight> choice = new Segments<>("insight", chosen, insights).small();
            insights.forEach(insight -> choice.describe(insight, insight.title, insight.help));
            bar.getChildren().setAll(choice);
        }
    }

    private void choose() {
        Insight shown = offered.contains(chosen.get()) ? chosen.get() : Insight.FILTERS;
        Controls.show(bar, offered.size() > 1);
        panes.forEach((insight, pane) -> Controls.show(pane.node(), insight == shown));
    }
}
