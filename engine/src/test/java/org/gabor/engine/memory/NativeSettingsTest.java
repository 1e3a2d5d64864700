package org.gabor.engine.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.ChildJvm;
import org.gabor.engine.compute.PlanMemory;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Runs in a separate process, which has not loaded JavaCPP yet. */
class NativeSettingsTest {

    @Test
    void theMachinesMemoryIsTheLimitAndNd4jLoadsInSilence() throws Exception {
        List<String> said = ChildJvm.of(NativeSettingsTest.class).run();
        assertArrayEquals(new double[] {Machine.memory(), Machine.memory()}, ChildJvm.numbers(said, "limits"));
        assertEquals(1, said.size(), () -> String.join("\n", said));
    }

    public static void main(String... arguments) {
        PlanMemory.estimate(Zoo.find("lenet").orElseThrow().network().get(), PlanOptions.training(1, 0), 0);
        Nd4j.create(1);
        System.out.println("limits %d %d".formatted(Pointer.maxBytes(), Pointer.maxPhysicalBytes()));
        System.exit(0);
    }
}
