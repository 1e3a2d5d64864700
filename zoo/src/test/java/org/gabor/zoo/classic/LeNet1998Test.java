package org.gabor.zoo.classic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.ChannelAffine;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.model.Edge;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What LeCun et al. 1998 state in section II.B. */
class LeNet1998Test {

    private static final Graph NETWORK = Zoo.find("lenet5_lecun1998").orElseThrow().network().get();
    private static final Inference INFERENCE = Inference.infer(NETWORK);
    private static final Cost COST = Cost.of(INFERENCE);

    @ParameterizedTest
    @CsvSource({"C1, 156", "S2, 12", "C3, 1516", "S4, 32", "C5, 48120", "F6, 10164", "output, 0"})
    void trainsAsManyParametersAsThePaperSays(String layer, long parameters) {
        assertEquals(parameters, inside(layer).stream().mapToLong(node -> COST.of(node.id()).parameters()).sum());
    }

    @ParameterizedTest
    @CsvSource({"C1, 6×28×28", "S2, 6×14×14", "C3, 16×10×10", "S4, 16×5×5", "C5, 120×1×1", "F6, 84"})
    void hasTheMapsOfFigure2(String layer, String shape) {
        Node last = NETWORK.find(new Path(layer + ".amplitude")).orElseThrow();
        assertEquals(shape, INFERENCE.output(last.id()).orElseThrow().text());
    }

    @ParameterizedTest
    @CsvSource({"C1, 122304", "S2, 5880", "C3, 151600", "S4, 2000", "C5, 48120", "F6, 10164", "output, 840"})
    void hasAsManyConnectionsAsThePaperSays(String layer, long connections) {
        assertEquals(connections, inside(layer).stream().mapToLong(LeNet1998Test::connections).sum());
    }

    @Test
    void hasAllConnections() {
        assertEquals(340_908, NETWORK.nodes().values().stream().mapToLong(LeNet1998Test::connections).sum());
    }

    /**
     * "The first six take inputs from every contiguous subsets of three feature maps", and so on to the last, which takes all.
     */
    @Test
    void combinesTheMapsOfTable1() {
        List<List<Integer>> columns = List.of(
                List.of(0, 1, 2), List.of(1, 2, 3), List.of(2, 3, 4), List.of(3, 4, 5), List.of(0, 4, 5), List.of(0, 1, 5),
                List.of(0, 1, 2, 3), List.of(1, 2, 3, 4), List.of(2, 3, 4, 5), List.of(0, 3, 4, 5), List.of(0, 1, 4, 5),
                List.of(0, 1, 2, 5), List.of(0, 1, 3, 4), List.of(1, 2, 4, 5), List.of(0, 2, 3, 5), List.of(0, 1, 2, 3, 4, 5));
        assertEquals(columns, IntStream.range(0, 16).mapToObj(LeNet1998Test::combined).toList());
    }

    private static List<Integer> combined(int column) {
        Node stack = NETWORK.find(new Path("C3.in_" + column)).orElseThrow();
        return NETWORK.inputs(stack.id()).stream().map(Edge::from).map(NETWORK::node)
                .map(node -> ((ChannelSplit) node.layer()).part()).toList();
    }

    /** Edges into a unit, the one of its bias included; a unit of S2 and S4 sees four values. */
    private static long connections(Node node) {
        long out = INFERENCE.output(node.id()).orElseThrow().size();
        Layer layer = node.layer();
        long summed = layer instanceof AvgPool2d ? 4 * out : COST.of(node.id()).macs();
        boolean biased = layer instanceof Conv2d || layer instanceof ChannelAffine || node.path().value().equals("F6.linear");
        return summed + (biased ? out : 0);
    }

    private static List<Node> inside(String layer) {
        return NETWORK.nodes().values().stream().filter(node -> node.path().value().startsWith(layer)).toList();
    }
}
