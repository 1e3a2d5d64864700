package org.gabor.app.view.train;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.control.Controls;
import org.gabor.app.view.control.Segments;
import org.gabor.engine.probe.Reconstructions;

/** What a network looks for, its filters; of one with a decoder also what it paints, by a switch. */
final class InsightPane extends VBox {

    /** What is to be seen. */
    private enum Insight { FILTERS, RECONSTRUCTIONS }

    private final ObjectProperty<Insight> chosen = new SimpleObjectProperty<>(Insight.FILTERS);
    private final HBox bar;
    private final FiltersPane filters = new FiltersPane();
    private final ReconstructionsPane reconstructions = new ReconstructionsPane();
    private boolean paints;

    InsightPane() {
        Segments<Insight> choice = new Segments<>("insight", chosen, List.of(Insight.values())).small();
        choice.describe(Insight.FILTERS, "Filters", "The filters of the first convolution");
        choice.describe(Insight.RECONSTRUCTIONS, "Reconstructions", "What the decoder makes of validation images");
        bar = new HBox(choice);
        bar.setId("insight");
        bar.getStyleClass().add("sub-bar");
        getChildren().setAll(bar, filters, reconstructions);
        chosen.subscribe(_ -> choose());
    }

    /** @param live whether the run is in training */
    void show(RunCurves curves, boolean live) {
        paints = curves.view().newest(Reconstructions.class).isPresent();
        filters.show(curves, live);
        reconstructions.show(curves);
        choose();
    }

    private void choose() {
        boolean painted = paints && chosen.get() == Insight.RECONSTRUCTIONS;
        Controls.show(bar, paints);
        Controls.show(filters, !painted);
        Controls.show(reconstructions, painted);
    }
}
