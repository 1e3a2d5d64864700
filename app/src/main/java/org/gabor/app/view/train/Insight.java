package org.gabor.app.view.train;

import java.util.function.Supplier;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Reconstructions;
import org.gabor.engine.probe.WeightNorms;

/** The drawing of each kind of observation that is shown beside the charts. */
enum Insight {

    FILTERS(FilterBank.class, "Filters", "The filters of the first convolution", FiltersPane::new),

    RECONSTRUCTIONS(Reconstructions.class, "Reconstructions", "Validation images as the decoder reconstructs them",
            () -> new ObservationPane<>(Reconstructions.class, "Reconstructions", "image above, reconstruction below",
                    seen -> "%d validation images".formatted(seen.count()),
                    (seen, _) -> new ImageRows(seen, ObservationPane.WIDTH, ObservationPane.HEIGHT).view())),

    WEIGHT_NORMS(WeightNorms.class, "Weight norms", "The L2 norm of each layer's weights after the newest epoch",
            () -> new ObservationPane<>(WeightNorms.class, "Weight norms", "L2 norm of a layer's weights",
                    seen -> "%d weight tensors".formatted(seen.norms().size()), (seen, run) -> new LayerBars(seen.norms(), run)));

    final Class<? extends Observation> kind;
    final String title;
    final String help;
    private final Supplier<InsightView> pane;

    Insight(Class<? extends Observation> kind, String title, String help, Supplier<InsightView> pane) {
        this.kind = kind;
        this.title = title;
        this.help = help;
        this.pane = pane;
    }

    InsightView pane() {
        return pane.get();
    }
}
