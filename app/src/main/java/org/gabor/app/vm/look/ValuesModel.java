package org.gabor.app.vm.look;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.FeatureMaps;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Spread;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.model.Node;

/** How the selected layer's output for the image is distributed. */
public final class ValuesModel {

    /**
     * The output of a layer.
     *
     * @param spread of all values, zeros included
     * @param zeros the share of values that are exactly 0, in [0, 1]
     * @param count the number of values
     */
    public record Values(Node node, Spread spread, double zeros, int count) {}

    private record About(Subject subject, InputImage image, Node layer) {}

    private final LookModel look;
    private final Asking<About, Values> asking;

    public ValuesModel(LookModel look) {
        this.look = look;
        asking = new Asking<>(look, "values", this::about,
                about -> new Question.Look(new Probe.Maps(about.image().input(), about.layer().path().value())),
                ValuesModel::read);
        look.subjectProperty().subscribe((_, _) -> asking.refresh());
        look.imageProperty().subscribe((_, _) -> asking.refresh());
        look.layerProperty().subscribe((_, _) -> asking.refresh());
    }

    private Optional<About> about() {
        return look.subjectProperty().get().flatMap(subject -> look.imageProperty().get()
                .flatMap(image -> look.layerProperty().get().map(layer -> new About(subject, image, layer))));
    }

    private static Values read(About about, Observation seen) {
        float[] values = ((FeatureMaps) seen).values();
        return new Values(about.layer(), Spread.of(values), Statistics.of(values).zeros(), values.length);
    }

    /** Nothing is asked while it is hidden. */
    public void show(boolean visible) {
        asking.show(visible);
    }

    public ReadOnlyObjectProperty<Answer<Values>> valuesProperty() {
        return asking.answerProperty();
    }
}
