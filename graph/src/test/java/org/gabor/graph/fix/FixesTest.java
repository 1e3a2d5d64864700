package org.gabor.graph.fix;

import static org.gabor.graph.Networks.chain;
import static org.gabor.graph.Networks.edge;
import static org.gabor.graph.Networks.id;
import static org.gabor.graph.Networks.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.analysis.Violation;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.GroupNorm;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Multiply;
import org.gabor.graph.layer.PrimaryCaps;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.Window;
import org.junit.jupiter.api.Test;

class FixesTest {

    /** A skip that does not fit: pool1 bypasses conv2 into a sum with relu2. */
    private static final Graph SKIP = chain(new FeatureMap(1, 224, 224),
            Conv2d.of(96, 11).withStride(4).withPadding(1),
            MaxPool2d.of(3).withStride(2),
            Conv2d.of(256, 5).withPadding(2),
            Activation.RELU)
            .with(node(6, new Add()))
            .with(edge(5, 6, 0))
            .with(edge(3, 6, 1));

    @Test
    void projectsAShortcut() {
        Fix fix = only(SKIP, "Add 1×1 projection");
        assertEquals("24,832 parameters", fix.detail());
        assertEquals(new FeatureMap(256, 26, 26), cured(SKIP, fix, 6));
    }

    @Test
    void projectsAShortcutWithTheStrideOfTheOtherBranch() {
        Graph residual = chain(new FeatureMap(64, 56, 56), Conv2d.of(128, 3).withStride(2).withPadding(1), BatchNorm2d.DEFAULT)
                .with(node(4, new Add())).with(edge(3, 4, 0)).with(edge(1, 4, 1));
        Fix fix = only(residual, "Add 1×1 projection");
        assertEquals("8,320 parameters", fix.detail());
        assertEquals(new FeatureMap(128, 28, 28), cured(residual, fix, 4));
    }

    @Test
    void projectsTheLargerBranchWhicheverComesFirst() {
        Graph residual = chain(new FeatureMap(64, 56, 56), Conv2d.of(128, 3).withStride(2).withPadding(1))
                .with(node(3, new Add())).with(edge(1, 3, 0)).with(edge(2, 3, 1));
        assertEquals(new FeatureMap(128, 28, 28), cured(residual, only(residual, "Add 1×1 projection"), 3));
    }

    @Test
    void givesAConvolutionTheFiltersOfTheSum() {
        Fix fix = only(SKIP, "Match channels");
        assertEquals("conv2d2: 256 filters", fix.detail());
        assertEquals(new FeatureMap(256, 26, 26), cured(SKIP, fix, 6));
    }

    @Test
    void givesAConvolutionGroupsThatDivideTheChannels() {
        Graph grouped = chain(new FeatureMap(6, 8, 8), Conv2d.of(8, 3).withGroups(4));
        Fix fix = only(grouped, "Match channels");
        assertEquals("conv2d2: 2 groups", fix.detail());
        assertEquals(new FeatureMap(8, 6, 6), cured(grouped, fix, 2));
    }

    @Test
    void givesTheOtherLayersGroupsThatDivideTheChannels() {
        Graph normed = chain(new FeatureMap(24, 8, 8), GroupNorm.of(32));
        Fix fix = only(normed, "Match channels");
        assertEquals("groupnorm2: 8 groups", fix.detail());
        assertEquals(new FeatureMap(24, 8, 8), cured(normed, fix, 2));
        Graph shuffled = chain(new FeatureMap(9, 8, 8), new ChannelShuffle(2));
        assertEquals("channelshuffle2: 1 group", only(shuffled, "Match channels").detail());
    }

    @Test
    void givesAGateTheChannelsThatItWeighs() {
        Graph excited = chain(new FeatureMap(64, 8, 8), AdaptiveAvgPool2d.of(1), Conv2d.of(32, 1), Activation.SIGMOID)
                .with(node(5, new Multiply())).with(edge(1, 5, 0)).with(edge(4, 5, 1));
        Fix fix = only(excited, "Match channels");
        assertEquals("conv2d3: 64 filters", fix.detail());
        assertEquals(new FeatureMap(64, 8, 8), cured(excited, fix, 5));
    }

    @Test
    void flattensCapsulesToo() {
        Graph decoder = chain(new FeatureMap(1, 9, 9), new PrimaryCaps(2, 8, Window.of(9)), Linear.of(4));
        assertEquals("16 features", only(decoder, "Insert Flatten").detail());
    }

    @Test
    void flattensBeforeALinearLayer() {
        Graph head = chain(new FeatureMap(256, 5, 5), Linear.of(10));
        Fix fix = only(head, "Insert Flatten");
        assertEquals("6,400 features", fix.detail());
        assertEquals(new Vector(10), cured(head, fix, 2));
    }

    @Test
    void flattensTheBranchThatIsNotFlatYet() {
        Graph joined = chain(new FeatureMap(2, 3, 3), new Flatten())
                .with(node(3, new Concat())).with(edge(1, 3, 0)).with(edge(2, 3, 1));
        assertEquals(new Vector(36), cured(joined, only(joined, "Insert Flatten"), 3));
    }

    @Test
    void putsTheFlatteningInTheGroupOfTheLayer() {
        Graph head = chain(new FeatureMap(2, 3, 3), new Softmax());
        Graph grouped = head.with(head.node(id(2)).withPath(new Path("head.0")));
        Graph fixed = only(grouped, "Insert Flatten").change().apply(grouped);
        assertTrue(fixed.find(new Path("head.flatten")).isPresent());
    }

    @Test
    void padsSoThatAWindowFits() {
        Graph tight = chain(new FeatureMap(1, 4, 2), Conv2d.of(8, 5));
        Fix fix = only(tight, "Pad by 1×2");
        assertEquals("conv2d2", fix.detail());
        assertEquals(new FeatureMap(8, 2, 2), cured(tight, fix, 2));
    }

    @Test
    void neverPadsAPoolBeyondHalfItsKernel() {
        Graph tight = chain(new FeatureMap(1, 2, 2), MaxPool2d.of(3));
        assertEquals(new FeatureMap(1, 1, 1), cured(tight, only(tight, "Pad by 1"), 2));
    }

    @Test
    void padsTheBranchThatShrank() {
        Graph inception = chain(new FeatureMap(3, 28, 28), Conv2d.of(8, 1), Conv2d.of(16, 5), Activation.RELU)
                .with(node(5, new Concat())).with(edge(2, 5, 0)).with(edge(4, 5, 1));
        Fix fix = only(inception, "Pad by 2");
        assertEquals("conv2d3", fix.detail());
        assertEquals(new FeatureMap(24, 28, 28), cured(inception, fix, 5));
    }

    @Test
    void removesTheEdgeAtFault() {
        Violation violation = Inference.infer(SKIP).violations().getFirst();
        Fix fix = only(SKIP, "Remove the edge");
        assertEquals(SKIP.without(edge(3, 6, 1)), fix.change().apply(SKIP));
        assertEquals(edge(3, 6, 1), violation.edge().orElseThrow());
    }

    @Test
    void removesTheEdgeThatClosesACycle() {
        Graph loop = chain(new FeatureMap(1, 8, 8), Activation.RELU)
                .with(node(3, new Add())).with(node(4, Activation.RELU))
                .with(edge(2, 3, 0)).with(edge(3, 4, 0)).with(edge(4, 3, 1));
        assertEquals(List.of("Remove the edge"), titles(loop));
        assertEquals(loop.without(edge(4, 3, 1)), only(loop, "Remove the edge").change().apply(loop));
    }

    @Test
    void suggestsNothingThatDoesNotHelp() {
        assertEquals(List.of("Add 1×1 projection", "Match channels", "Remove the edge"), titles(SKIP));
        assertEquals(List.of("Remove the edge"), titles(chain(new Vector(4), Conv2d.of(8, 3))));
        assertEquals(List.of(), titles(Graph.empty("alone").with(node(1, Linear.of(3)))));
    }

    private static Shape cured(Graph broken, Fix fix, int node) {
        Inference after = Inference.infer(fix.change().apply(broken));
        assertEquals(List.of(), after.violations());
        return after.output(id(node)).orElseThrow();
    }

    private static Fix only(Graph broken, String title) {
        return suggestions(broken).stream().filter(fix -> fix.title().equals(title)).findFirst()
                .orElseThrow(() -> new AssertionError("No \"" + title + "\" in " + titles(broken)));
    }

    private static List<String> titles(Graph broken) {
        return suggestions(broken).stream().map(Fix::title).toList();
    }

    private static List<Fix> suggestions(Graph broken) {
        Inference inference = Inference.infer(broken);
        assertEquals(1, inference.violations().size());
        return Fixes.suggest(inference, inference.violations().getFirst());
    }
}
