package org.gabor.app.vm.look;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.Statistics;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Input;
import org.gabor.graph.model.Node;

/** How strong the signal of the image is after each layer. */
public final class SignalModel {

    /** The output of a layer for the image. */
    public record Signal(Node node, Statistics values) {}

    private static final String SIGNAL = "signal";

    private final LookModel look;
    private final ReadOnlyObjectWrapper<List<Signal>> signals = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Asked> asked = Optional.empty();
    private boolean shown;

    private record Asked(WeightsSource weights, InputImage image) {}

    public SignalModel(LookModel look) {
        this.look = look;
        look.imageProperty().subscribe((_, _) -> ask());
        look.subjectProperty().subscribe((_, _) -> ask());
    }

    /** Nothing is asked while it is hidden. */
    public void show(boolean visible) {
        shown = visible;
        ask();
    }

    private void ask() {
        Optional<Asked> now = look.imageProperty().get()
                .flatMap(image -> look.subjectProperty().get().map(subject -> new Asked(subject.weights(), image)));
        if (shown && !now.equals(asked)) {
            asked = now;
            now.ifPresent(question -> look.ask(SIGNAL,
                    new Question.Look(new Probe.Activations(question.image().input(), ClassChoice.PREDICTED)), this::hear));
        }
    }

    private void hear(Reply reply) {
        switch (reply) {
            case Reply.Seen(LayerStatistics layers) -> signals.set(of(layers));
            case Reply.Seen _, Reply.Underway _ -> {}
            case Reply.Refused _ -> signals.set(List.of());
        }
    }

    private List<Signal> of(LayerStatistics layers) {
        Map<String, Node> nodes = new HashMap<>();
        look.networkProperty().get().map(Inference::graph)
                .ifPresent(graph -> graph.nodes().values().forEach(node -> nodes.put(node.path().value(), node)));
        return layers.layers().stream().map(layer -> Optional.ofNullable(nodes.get(layer.path()))
                .filter(node -> !(node.layer() instanceof Input)).map(node -> new Signal(node, layer.values())).orElse(null))
                .filter(Objects::nonNull).toList();
    }

    /** The layers in order; empty if they are not known. */
    public ReadOnlyObjectProperty<List<Signal>> signalsProperty() {
        return signals.getReadOnlyProperty();
    }

    /** The layer that all tabs share. */
    public LookModel look() {
        return look;
    }
}
