package org.gabor.bench;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's own networks, over the same ND4J as Gabor's plan. */
final class Dl4jContestant implements Contestant {

    private final ComputationGraph network;
    private final DataSet batch;

    Dl4jContestant(Race race) {
        network = new ComputationGraph(Dl4jNetwork.configuration(race));
        network.init();
        int[] labels = race.labels();
        INDArray oneHot = Nd4j.zeros(DataType.FLOAT, labels.length, race.classes());
        for (int i = 0; i < labels.length; i++) {
            oneHot.putScalar(i, labels[i], 1);
        }
        batch = new DataSet(Nd4j.createFromArray(race.images())
                .reshape(race.batch(), race.input().channels(), race.side(), race.side()), oneHot);
    }

    @Override
    public double train() {
        network.fit(batch);
        return network.score();
    }

    @Override
    public long parameters() {
        return network.numParams();
    }
}
