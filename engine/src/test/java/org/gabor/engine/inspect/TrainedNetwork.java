package org.gabor.engine.inspect;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.compute.plan.PlanOptions;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.DataException;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.data.DataSplits;
import org.gabor.engine.data.PreparationListener;
import org.gabor.engine.data.Samples;
import org.gabor.engine.data.catalog.DataCatalog;
import org.gabor.engine.data.loader.Batches;
import org.gabor.engine.data.loader.DataLoader;
import org.gabor.engine.optim.Optimizer;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;

/** A small network that has learned to classify clothes for an epoch. */
final class TrainedNetwork {

    private static final FeatureMap IMAGE = new FeatureMap(1, 28, 28);
    private static final int BATCH = 32;

    static final Graph GRAPH = NetworkBuilder.network("Small", IMAGE, x -> x
            .then("conv1", Conv2d.of(8, 5).withPadding(2)).then("norm1", BatchNorm2d.DEFAULT).then("relu1", Activation.RELU)
            .then("pool1", MaxPool2d.of(2))
            .then("conv2", Conv2d.of(16, 3).withPadding(1)).then("relu2", Activation.RELU).then("pool2", MaxPool2d.of(2))
            .then("flat", new Flatten()).then("fc1", Linear.of(64)).then("relu3", Activation.RELU).then("fc2", Linear.of(10)));

    private TrainedNetwork() {}

    static DataSplits clothes() throws DataException {
        return DataCatalog.open(DataReference.of("fashion-mnist-mini"), Path.of("nowhere"), PreparationListener.SILENT);
    }

    static Inspected train(DataSplits data) throws DataException {
        Map<String, float[]> weights = new HashMap<>();
        try (Plan plan = Plan.compile(GRAPH, PlanOptions.training(BATCH, 1));
                Optimizer adam = Optimizer.of(OptimizerSpec.Adam.DEFAULT, Optional.empty(), plan.parameters().vector());
                Batches batches =
                        new DataLoader(data.train(), IMAGE, Augmentation.NONE, Optional.empty(), 3).shuffled(1, BATCH, 0)) {
            plan.initialize(Initialization.KAIMING_UNIFORM, 4);
            while (batches.hasNext()) {
                Samples samples = batches.next();
                plan.trainStep(plan.batchOf(samples.images(), samples.targets()), adam, 2e-3);
            }
            plan.parameters().forEach(parameter -> weights.put(parameter.name(), parameter.read()));
        }
        return new Inspected(Inference.infer(GRAPH),
                parameters -> parameters.forEach(parameter -> parameter.write(weights.get(parameter.name()))), Optional.empty());
    }

    static float[] image(DataSplits data, int number) throws DataException {
        float[] pixels = new float[Math.toIntExact(IMAGE.size())];
        data.validation().read(number, pixels, 0);
        return pixels;
    }
}
