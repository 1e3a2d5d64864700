package org.gabor.engine.compute;

import static org.gabor.engine.compute.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** torchvision's AlexNet with formula weights against PyTorch's float64: logits, loss and every gradient's norm. */
class AlexNetOracleTest {

    @Test
    void matchesTorchvision() throws IOException {
        JsonNode oracle = new ObjectMapper().readTree(AlexNetOracleTest.class.getResourceAsStream("alexnet.json"));
        try (Plan plan = Plan.compile(OracleNetworks.alexnet(), PlanOptions.training(2, 0))) {
            assertEquals(oracle.get("parameters").asInt(), plan.parameters().all().stream().mapToInt(Parameter::size).sum());
            FormulaWeights.write(plan.parameters());
            float[] images = FormulaWeights.values("input", List.of(2, 3, 224, 224));

            plan.forward(images, 2);
            assertLogits(oracle.get("eval_logits_first10"), plan);

            JsonNode train = oracle.get("train");
            int[] labels = {train.get("labels").get(0).asInt(), train.get("labels").get(1).asInt()};
            assertClose(train.get("loss").asDouble(), plan.gradients(images, Targets.of(labels), 2).loss(), 1e-4, "loss");
            assertGradients(train.get("gradient_l2"), plan);
        }
    }

    private static void assertLogits(JsonNode expected, Plan plan) {
        float[] logits = plan.logits();
        for (int row = 0; row < 2; row++) {
            JsonNode first = expected.get(row);
            double largest = StreamSupport.stream(first.spliterator(), false)
                    .mapToDouble(value -> Math.abs(value.asDouble())).max().orElseThrow();
            for (int i = 0; i < first.size(); i++) {
                assertClose(first.get(i).asDouble(), logits[row * plan.classes() + i], largest, 1e-4, "logit " + row + ", " + i);
            }
        }
    }

    private static void assertGradients(JsonNode expected, Plan plan) {
        assertEquals(expected.size(), plan.parameters().all().size());
        for (Parameter parameter : plan.parameters()) {
            double norm = 0;
            for (float value : parameter.gradient()) {
                norm += (double) value * value;
            }
            assertClose(expected.get(parameter.name()).asDouble(), Math.sqrt(norm), 2e-2, "gradient of " + parameter.name());
        }
    }
}
