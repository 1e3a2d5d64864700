package org.gabor.app.vm.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gabor.app.look.flow.Diagnosis;
import org.gabor.app.look.flow.Finding;
import org.gabor.app.look.flow.LayerFlow;
import org.gabor.app.runs.MetricSeries;
import org.gabor.app.runs.RunCurves;
import org.gabor.engine.probe.FiredUnits;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/**
 * The rows of all layers with weights, in order.
 *
 * @param network of the run that is looked at
 */
record FlowRows(Graph network, RunCurves own, Optional<RunCurves> other, Optional<FiredUnits> fired,
                Optional<FiredUnits> otherFired,
                FlowModel.Period period) {

    /** Two layers learn equally fast up to this factor. */
    private static final double EQUAL = 1.5;

    List<FlowRow> all() {
        Map<String, Double> norms = norms(own);
        Optional<Map<String, Double>> others = other.map(this::norms);
        List<Node> nodes = network.topologicalOrder().stream().filter(node -> norms.containsKey(path(node))).toList();
        Map<String, Long> labels = nodes.stream().collect(Collectors.groupingBy(Node::label, Collectors.counting()));
        List<LayerFlow> flows = nodes.stream()
                .map(node -> new LayerFlow(node, labels.get(node.label()) == 1 ? node.label() : path(node), norms.get(path(node)),
                        ratio(own, node)))
                .toList();
        Optional<Finding> finding = new Diagnosis(network, flows, fired).finding();
        return flows.stream().map(flow -> {
            Node node = flow.node();
            List<Node> following = following(network, node);
            return new FlowRow(node, flow.name(), following, ofRun(own, norms, node, following, fired),
                    other.map(run -> ofRun(run, others.orElseThrow(), node, following, otherFired)),
                    speed(flow, flows.getLast()), finding.filter(found -> found.layer().equals(node)));
        }).toList();
    }

    private Map<String, Double> norms(RunCurves run) {
        return switch (period) {
            case FIRST_STEPS -> run.flow().firstNorms();
            case NOW -> run.flow().recentNorms();
        };
    }

    private static FlowRow.OfRun ofRun(RunCurves run, Map<String, Double> norms, Node node, List<Node> following,
                                       Optional<FiredUnits> fired) {
        return new FlowRow.OfRun(norms.getOrDefault(path(node), Double.NaN), ratio(run, node),
                run.flow().histograms(path(node)),
                following.stream().flatMap(behind -> run.flow().running(path(behind)).stream()).findFirst(),
                dead(following, fired));
    }

    private static double ratio(RunCurves run, Node node) {
        return Optional.ofNullable(run.ratios().get(path(node))).flatMap(MetricSeries::last).map(MetricSeries.Point::y)
                .orElse(Double.NaN);
    }

    /** The normalizations and activations that follow a layer, up to a layer of another kind or a branch. */
    static List<Node> following(Graph network, Node node) {
        List<Node> found = new ArrayList<>();
        List<Edge> edges = network.outputs(node.id());
        while (edges.size() == 1) {
            Node next = network.node(edges.getFirst().to());
            if (!(next.layer() instanceof Normalization || next.layer() instanceof Activation)) {
                break;
            }
            found.add(next);
            edges = network.outputs(next.id());
        }
        return found;
    }

    private static Optional<FiredUnits.Layer> dead(List<Node> following, Optional<FiredUnits> fired) {
        return fired.flatMap(seen -> seen.layers().stream()
                .filter(layer -> following.stream().anyMatch(node -> path(node).equals(layer.path()))).findFirst());
    }

    private static String speed(LayerFlow layer, LayerFlow last) {
        if (layer.equals(last)) {
            return "reference for the layers above";
        }
        double slower = Math.pow(10, last.log10Ratio() - layer.log10Ratio());
        if (!Double.isFinite(slower)) {
            return "";
        }
        String name = last.name();
        return slower > EQUAL ? times(slower) + " times slower than " + name
                : slower < 1 / EQUAL ? times(1 / slower) + " times faster than " + name : "about as fast as " + name;
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.1f" : "%,.0f", factor);
    }

    private static String path(Node node) {
        return node.path().value();
    }
}
