package org.gabor.app.look.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Activation.Function;
import org.gabor.graph.layer.BatchNorm;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/**
 * Finds the layer that stands out, by fixed rules; the most urgent rule first.
 *
 * @param network whose layers these are
 * @param layers the layers with weights, in topological order
 * @param fired the units that fired, if that is known
 */
public record Diagnosis(Graph network, List<LayerFlow> layers, Optional<FiredUnits> fired) {

    /** A gradient is explosive at this norm, or if it grows by this factor on the way to the first layer. */
    private static final double EXPLOSIVE = 100;
    /** A gradient has vanished at this share of the last layer's. */
    private static final double VANISHED = 0.1;
    /** Changes of more than a twentieth in one step; about a thousandth is healthy. */
    private static final double TOO_FAST = -1.3;
    private static final double MANY_DEAD = 0.3;

    public Diagnosis {
        layers = List.copyOf(layers);
    }

    /** The finding; empty if no layer stands out. */
    public Optional<Finding> finding() {
        return exploding().or(this::vanishing).or(this::tooFast).or(this::dead);
    }

    private Optional<LayerFlow> last() {
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.getLast());
    }

    private Optional<Finding> exploding() {
        return last().flatMap(end -> layers.stream()
                .filter(layer -> layer.norm() > EXPLOSIVE || layer.norm() > EXPLOSIVE * end.norm())
                .max(Comparator.comparingDouble(LayerFlow::norm)).map(layer -> {
                    String headline = layer.equals(end) ? "%s has a gradient of norm %s".formatted(end.name(), number(end.norm()))
                            : "%s receives %s times %s's gradient".formatted(layer.name(), times(layer.norm() / end.norm()),
                                    end.name());
                    return finding(layer, headline, "gradients explode on the backward pass", true);
                }));
    }

    private Optional<Finding> vanishing() {
        return last().flatMap(end -> layers.stream().limit(Math.ceilDiv(layers.size(), 2))
                .filter(layer -> layer.norm() < VANISHED * end.norm()).min(Comparator.comparingDouble(LayerFlow::norm))
                .map(layer -> finding(layer, "%s receives 1/%s of %s's gradient".formatted(layer.name(),
                        times(end.norm() / layer.norm()), end.name()), reason(), false)));
    }

    private String reason() {
        return saturating().map(function -> switch (function) {
            case SIGMOID -> "sigmoids shrink it: their slope is at most 1/4";
            case TANH -> "tanh shrinks it wherever it saturates";
            case HARDSIGMOID -> "hard sigmoids shrink it: their slope is at most 1/6";
            case RELU, LEAKY_RELU, ELU, GELU, SILU, RELU6, MISH, HARDSWISH, SOFTPLUS -> "it shrinks on the backward pass";
        }).orElse("it shrinks on the backward pass");
    }

    private Optional<Finding> tooFast() {
        return layers.stream().filter(layer -> layer.log10Ratio() > TOO_FAST)
                .max(Comparator.comparingDouble(LayerFlow::log10Ratio))
                .map(layer -> new Finding(layer.node(), "%s changes by %.0f %% in one step".formatted(layer.name(),
                        100 * Math.pow(10, layer.log10Ratio())), "about 0.1 % is healthy", List.of(new FlowFix.LowerRate())));
    }

    private Optional<Finding> dead() {
        return fired.flatMap(seen -> seen.layers().stream().filter(layer -> layer.share() >= MANY_DEAD)
                .max(Comparator.comparingDouble(FiredUnits.Layer::share))
                .flatMap(units -> before(units.path()).map(layer -> finding(layer, "%.0f %% of %s's units never fire"
                        .formatted(100 * units.share(), label(units.path())), "a unit that never fires doesn't learn", true))));
    }

    /** The layer with weights that feeds the layer at {@code path}: the last one before it. */
    private Optional<LayerFlow> before(String path) {
        List<Node> order = network.topologicalOrder();
        List<String> paths = order.stream().map(node -> node.path().value()).toList();
        return layers.stream().filter(layer -> paths.indexOf(layer.node().path().value()) < paths.indexOf(path))
                .reduce((_, later) -> later);
    }

    private String label(String path) {
        return network.nodes().values().stream().filter(node -> node.path().value().equals(path)).map(Node::label).findFirst()
                .orElse(path);
    }

    /** With those fixes that change something. */
    private Finding finding(LayerFlow layer, String headline, String reason, boolean slower) {
        List<FlowFix> fixes = new ArrayList<>();
        saturating().filter(_ -> !slower).ifPresent(function -> fixes.add(new FlowFix.ReplaceWithRelu(function)));
        if (!isNormalized() && !new FlowFix.AddBatchNorm().change(network).equals(network)) {
            fixes.add(new FlowFix.AddBatchNorm());
        }
        if (slower) {
            fixes.add(new FlowFix.LowerRate());
        }
        return new Finding(layer.node(), headline, reason, fixes);
    }

    private boolean isNormalized() {
        return network.nodes().values().stream().anyMatch(node -> node.layer() instanceof BatchNorm);
    }

    /** The function of the activations that shrink gradients, except those that scale other layers. */
    private Optional<Function> saturating() {
        return network.nodes().values().stream()
                .filter(node -> !node.bypassed() && !FlowFix.ReplaceWithRelu.scales(network, node))
                .flatMap(node -> node.layer() instanceof Activation(Function function)
                        ? Optional.of(function).stream() : Optional.<Function>empty().stream())
                .filter(function -> switch (function) {
                    case SIGMOID, TANH, HARDSIGMOID -> true;
                    case RELU, LEAKY_RELU, ELU, GELU, SILU, RELU6, MISH, HARDSWISH, SOFTPLUS -> false;
                }).findFirst();
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%,.0f", factor);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
