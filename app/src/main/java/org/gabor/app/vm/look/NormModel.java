package org.gabor.app.vm.look;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.gabor.app.look.flow.NormGap;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.NormStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/** The running statistics of the selected batch norm, or of the one behind the selected layer, against those of many images. */
public final class NormModel {

    /**
     * The statistics of a batch norm.
     *
     * @param largest where both disagree most; empty if nothing can be compared
     */
    public record Seen(Node norm, NormStatistics statistics, Optional<NormGap> largest) {}

    private static final int IMAGES = 256;

    private record About(Subject subject, Node norm, double eps) {}

    private final LookModel look;
    private final Asking<About, Seen> asking;

    public NormModel(LookModel look) {
        this.look = look;
        asking = new Asking<>(look, "norm", this::about, about -> new Question.Norms(about.norm().path().value(), IMAGES),
                NormModel::read);
        look.subjectProperty().subscribe((_, _) -> asking.refresh());
        look.networkProperty().subscribe((_, _) -> asking.refresh());
        look.layerProperty().subscribe((_, _) -> asking.refresh());
    }

    private Optional<About> about() {
        return look.subjectProperty().get().flatMap(subject -> norm()
                .flatMap(node -> node.layer() instanceof BatchNorm norm ? Optional.of(new About(subject, node, norm.eps()))
                        : Optional.empty()));
    }

    /** The batch norm; empty if the selected layer is none and none follows it. */
    public Optional<Node> norm() {
        Optional<Graph> network = look.networkProperty().get().map(Inference::graph);
        return network.flatMap(graph -> look.layerProperty().get().filter(node -> graph.nodes().containsKey(node.id()))
                .flatMap(node -> Stream.concat(Stream.of(node), FlowRows.following(graph, node).stream())
                        .filter(next -> next.layer() instanceof BatchNorm && !next.bypassed()).findFirst()));
    }

    private static Seen read(About about, Observation seen) {
        NormStatistics statistics = (NormStatistics) seen;
        return new Seen(about.norm(), statistics, NormGap.largest(statistics, about.eps()));
    }

    /** Nothing is asked while it is hidden. */
    public void show(boolean visible) {
        asking.show(visible);
    }

    public ReadOnlyObjectProperty<Answer<Seen>> seenProperty() {
        return asking.answerProperty();
    }

    /** The layer that all tabs share. */
    public LookModel look() {
        return look;
    }
}
