package org.gabor.graph.compare;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Group;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final FeatureMap IN = new FeatureMap(3, 16, 16);
    private static final Conv2d CONV = Conv2d.of(8, 3).withPadding(1);

    @Test
    void aLayerInBetweenIsAdded() {
        List<Row> rows = compare(chain(IN, CONV, Activation.RELU), chain(IN, CONV, BatchNorm2d.DEFAULT, Activation.RELU));
        assertEquals(List.of("Same", "Same", "Added", "Same"), kinds(rows));
    }

    @Test
    void aSettingIsChanged() {
        List<Row> rows = compare(chain(IN, CONV), chain(IN, CONV.withStride(2).withBias(false)));
        assertEquals(List.of(new Setting("stride", "1", "2"), new Setting("bias", "yes", "no")),
                ((Row.Changed) rows.getLast()).settings());
        assertEquals(List.of("stride 1 → 2", "without bias"), ChangeSummary.of((Row.Changed) rows.getLast()));
    }

    @Test
    void aBypassedLayerIsChanged() {
        Graph graph = chain(IN, CONV);
        List<Row> rows = compare(graph, graph.with(graph.node(id(2)).withBypassed(true)));
        assertEquals(List.of("bypassed"), ChangeSummary.of((Row.Changed) rows.getLast()));
    }

    @Test
    void sharedWeightsAreAChange() {
        Graph own = chain(new FeatureMap(8, 16, 16), CONV, CONV, CONV);
        Graph shared = own.sharing(id(4), id(2));
        assertEquals(List.of("shares weights"), ChangeSummary.of((Row.Changed) compare(own, shared).getLast()));
        assertEquals(List.of("has own weights"), ChangeSummary.of((Row.Changed) compare(shared, own).getLast()));
        assertTrue(Comparison.of(Inference.infer(shared), Inference.infer(shared)).isSame());
        assertFalse(Comparison.of(Inference.infer(shared), Inference.infer(own.sharing(id(4), id(3)))).isSame());
    }

    /** Layers of different types correspond where they have the same name, else one is removed and the other added. */
    @Test
    void anotherTypeUnderTheSameNameIsAChange() {
        Graph left = chain(IN, MaxPool2d.of(2));
        Node pool = left.node(id(2));
        assertEquals(List.of("Same", "Changed"), kinds(compare(left, left.with(pool.withLayer(AvgPool2d.of(2))))));
        assertEquals(List.of("Same", "Removed", "Added"), kinds(compare(left, chain(IN, AvgPool2d.of(2)))));
    }

    /** The same layers in the same order, but the shortcut starts elsewhere. */
    @Test
    void edgesThatStartElsewhereAreAChange() {
        Graph chain = chain(IN, CONV, CONV, CONV).with(node(5, new Add())).with(edge(4, 5, 0));
        List<Row> rows = compare(chain.with(edge(3, 5, 1)), chain.with(edge(2, 5, 1)));
        assertEquals(List.of("Same", "Same", "Changed"), kinds(rows));
        assertTrue(((Row.Changed) rows.getLast()).inputsChanged());
        assertTrue(Comparison.of(Inference.infer(chain), Inference.infer(chain)).isSame());
    }

    @Test
    void groupsOfEqualLayersInARowAreOneRow() {
        List<Row> rows = compare(blocks(1), blocks(4));
        assertEquals(List.of("Same", "Same", "Added"), kinds(rows));
        assertEquals(3, rows.getLast().times());
    }

    /** Half-built networks are compared too: no edges, a cycle, nothing at all. */
    @Test
    void answersForUnfinishedNetworks() {
        Graph loose = chain(IN, CONV, CONV).without(edge(1, 2, 0));
        Graph cycle = chain(IN, CONV, CONV).with(edge(3, 2, 0));
        assertEquals(List.of("Same", "Changed", "Same"), kinds(compare(loose, cycle)));
        assertEquals(List.of("Removed", "Removed"), kinds(compare(cycle, Graph.empty("nothing"))));
        assertTrue(compare(Graph.empty("nothing"), Graph.empty("nothing")).isEmpty());
    }

    /** So many groups of a convolution and a ReLU in a row. */
    private static Graph blocks(int count) {
        Layer[] layers = new Layer[2 * count];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = i % 2 == 0 ? CONV : Activation.RELU;
        }
        Graph graph = chain(IN, layers);
        for (int block = 0; block < count; block++) {
            Path path = new Path("block" + block);
            graph = graph.with(new Group(path, path.value()));
            for (int i = 0; i < 2; i++) {
                Node node = graph.node(id(2 * block + i + 2));
                graph = graph.with(node.withPath(path.child("" + i)).withLabel("" + i));
            }
        }
        return graph;
    }

    private static List<Row> compare(Graph left, Graph right) {
        return Comparison.of(Inference.infer(left), Inference.infer(right)).rows();
    }

    private static List<String> kinds(List<Row> rows) {
        return rows.stream().map(row -> row.getClass().getSimpleName()).toList();
    }
}
