package org.gabor.engine.compute;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.Precision;
import org.gabor.engine.memory.Resources;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.Loss;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results are bitwise equal to those of kernels with memory of their own, for any contents of shared scratch memory. */
class ScratchTest {

    private static final int BATCH = 3;
    private static final PlanOptions OPTIONS = new PlanOptions(BATCH, 1, true, Loss.CrossEntropy.DEFAULT);

    static Stream<Graph> networks() {
        return Stream.of(LongStream.range(0, 10).mapToObj(RandomNetwork::of), KernelCase.all().map(KernelCase::graph),
                Stream.of(small("efficientnet_b0"), small("resnext50_32x4d"))).flatMap(graphs -> graphs);
    }

    private static Graph small(String id) {
        return Zoo.find(id).orElseThrow().network(new FeatureMap(3, 32, 32), 5);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void inSinglePrecision(Graph network) {
        assertSame(network, OPTIONS);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void inBf16(Graph network) {
        assumeTrue(Plan.computesIn(Precision.BF16));
        assertSame(network, OPTIONS.withPrecision(Precision.BF16));
    }

    private static void assertSame(Graph network, PlanOptions options) {
        new TwinPlans(() -> Plan.compile(network, options, new Generous(Providers.best())),
                () -> Plan.compile(network, options)).areEqual(0);
    }

    /** Gives every kernel its own memory instead of the plan's, filled with NaN. */
    private static final class Generous extends DelegatingProvider {

        Generous(KernelProvider inner) {
            super(inner);
        }

        @Override
        public Kernel bind(Operation operation, KernelBinding binding) {
            return inner.bind(operation,
                    new KernelBinding(binding.inputs(), binding.output(), binding.parameters(), binding.trained(),
                            binding.version(), binding.resources(), format -> rubbish(format, binding.resources()),
                            binding.salt()));
        }

        private static View rubbish(Format format, Resources resources) {
            float[] numbers = new float[Math.toIntExact(Math.ceilDiv(format.bytes(), Float.BYTES))];
            Arrays.fill(numbers, Float.NaN);
            View place = resources.allocate(Format.plain(numbers.length));
            place.write(numbers);
            return place.as(format);
        }
    }
}
