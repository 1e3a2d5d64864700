package org.gabor.engine.compute;

import static org.gabor.engine.compute.Close.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.Sgd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty steps of LeNet from formula weights against PyTorch's float64 losses. */
class TrainingOracleTest {

    private static final int BATCH = 64;

    static Stream<JsonNode> rows() throws IOException {
        JsonNode all = new ObjectMapper().readTree(TrainingOracleTest.class.getResourceAsStream("training-lenet.json"));
        return StreamSupport.stream(all.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void followsPyTorch(JsonNode row) {
        Map<String, String> settings = Arrays.stream(row.get("optimizer").asText().split(" ")).skip(1)
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        boolean nesterov = settings.containsKey("nesterov");
        double bound = nesterov ? 5e-3 : 1e-3;
        try (Plan plan = Plan.compile(OracleNetworks.lenet(row.get("network").asText()), PlanOptions.training(BATCH, 0));
             Optimizer optimizer = new Sgd(plan.parameters().vector(), number(settings, "momentum"), nesterov,
                     number(settings, "weight_decay"))) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 0);
            FormulaWeights.writeTrainable(plan.parameters());

            FashionRows rows = FashionRows.read();
            for (int step = 0; step < row.get("losses").size(); step++) {
                double loss = plan.trainStep(rows.images(step * BATCH, BATCH), Targets.of(rows.labels(step * BATCH, BATCH)), BATCH,
                        optimizer, number(settings, "lr")).loss();
                assertClose(row.get("losses").get(step).asDouble(), loss, bound, "loss at step " + step);
            }
            assertEvaluation(row, plan, rows, bound);
        }
    }

    private static double number(Map<String, String> settings, String name) {
        return Double.parseDouble(settings.getOrDefault(name, "0"));
    }

    /** The first 500 rows again, in batches whose last one is smaller. */
    private static void assertEvaluation(JsonNode row, Plan plan, FashionRows rows, double bound) {
        int count = 500;
        double loss = 0;
        int correct = 0;
        for (int from = 0; from < count; from += BATCH) {
            int n = Math.min(BATCH, count - from);
            EvalResult result = plan.evaluate(rows.images(from, n), rows.labels(from, n), n);
            loss += result.lossSum();
            correct += result.correct();
        }
        assertClose(row.get("eval_first500_loss").asDouble(), loss / count, bound, "loss in prediction mode");
        assertEquals(row.get("eval_first500_correct").asInt(), correct, Math.ceil(count * bound), "correct");
    }
}
