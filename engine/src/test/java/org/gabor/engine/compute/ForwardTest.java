package org.gabor.engine.compute;

import static org.gabor.engine.compute.CloseComparison.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.engine.compute.params.Parameter;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Unary;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.gabor.graph.shape.FeatureMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares every kernel's forward pass with the layer's definition, and what runs with what the layer declares. */
class ForwardTest {

    private static final Path LAYER = new Path("layer");

    static Stream<KernelCase> singleLayers() {
        return KernelCase.all().filter(kernel -> kernel.graph().find(LAYER).isPresent());
    }

    @ParameterizedTest
    @MethodSource("singleLayers")
    void computesTheLayersDefinition(KernelCase kernel) {
        Node node = kernel.graph().find(LAYER).orElseThrow();
        FeatureMap out = (FeatureMap) Inference.infer(kernel.graph()).output(node.id()).orElseThrow();
        try (Plan plan = kernel.compile()) {
            float[] images = KernelCase.images(plan);
            Map<String, float[]> parameters = plan.parameters().all().stream()
                    .collect(Collectors.toMap(p -> new Path(p.name()).name(), Parameter::read));
            plan.forward(images, KernelCase.BATCH);
            float[] actual = plan.logits();
            assertEquals(KernelCase.BATCH * out.size(), actual.length);

            int perImage = (int) plan.inputShape().size();
            int i = 0;
            for (int n = 0; n < KernelCase.BATCH; n++) {
                Reference reference = new Reference((FeatureMap) plan.inputShape(),
                        Arrays.copyOfRange(images, n * perImage, (n + 1) * perImage), parameters);
                for (int c = 0; c < out.channels(); c++) {
                    for (int row = 0; row < out.height(); row++) {
                        for (int column = 0; column < out.width(); column++) {
                            assertClose(reference.at(node.layer(), c, row, column), actual[i++], 1, 2e-5,
                                    "image %d, channel %d, row %d, column %d".formatted(n, c, row, column));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.gabor.engine.compute.KernelCase#all")
    void holdsTheParametersThatTheLayersDeclare(KernelCase kernel) {
        Graph graph = kernel.graph();
        Inference inference = Inference.infer(graph);
        List<String> declared = graph.topologicalOrder().stream()
                .filter(node -> !node.bypassed() && node.layer() instanceof Unary)
                .flatMap(node -> ((Unary) node.layer()).parameters(inference.inputs(node.id()).orElseThrow().getFirst()).stream()
                        .map(spec -> node.path().child(spec.name()) + " " + spec.dims()))
                .filter(name -> !kernel.toString().equals("bypassed sum") || !name.startsWith("conv2"))
                .toList();
        try (Plan plan = kernel.compile()) {
            assertEquals(declared, plan.parameters().all().stream().map(p -> p.name() + " " + p.dims()).toList());
            assertEquals(KernelCase.BATCH, plan.batch());
        }
    }
}
