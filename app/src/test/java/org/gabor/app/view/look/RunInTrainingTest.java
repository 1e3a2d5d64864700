package org.gabor.app.view.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.app.vm.look.FlowModel;
import org.gabor.app.vm.look.KeptEpoch;
import org.gabor.app.vm.look.Subject;
import org.gabor.app.vm.look.WeightsChoice;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.RunRecorder;
import org.gabor.engine.task.Score;
import org.gabor.engine.train.Checkpoint;
import org.gabor.engine.train.Progress;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.weights.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Look inside follows a run that another process trains. */
class RunInTrainingTest extends LookViewFixture {

    private static final int EPOCHS = 10;

    private RunRecorder recorder;
    private RunFolder folder;

    @BeforeEach
    void start() throws Exception {
        await(() -> model.subjectProperty().get().isPresent());
        folder = RunFolder.createAt(home.resolve("runs").resolve("one"), training.next().inspected());
        recorder = folder.startOver();
        recorder.accept(new TrainingEvent.Started(EPOCHS, 1, 0, 1, 1, List.of()));
        finish(1);
        robot.interact(() -> model.choose(new WeightsChoice.OfRun(folder.path())));
        await(() -> shownWeights().equals(weights(1)));
    }

    @AfterEach
    void stop() {
        recorder.close();
    }

    private void finish(int epoch) {
        Tensor weight = new Tensor(List.of(1, 1, 1, 1), new float[] {epoch});
        recorder.checkpoints().keep(new Checkpoint(epoch, Progress.NONE, Map.of("conv.weight", weight), Map.of()));
        recorder.accept(new TrainingEvent.EpochEnded(epoch, epoch, Score.withAccuracy(1, 0.5), Score.withAccuracy(1, 0.5), 1, 0));
        robot.interact(() -> training.library().refresh());
    }

    private WeightsSource weights(int epoch) {
        return new WeightsSource.OfEpoch(folder.path().toString(), epoch);
    }

    private WeightsSource shownWeights() {
        return model.subjectProperty().get().map(Subject::weights).orElseThrow();
    }

    private List<Integer> epochs() {
        return model.epochs().epochsProperty().get().stream().map(KeptEpoch::number).toList();
    }

    private Optional<Integer> epoch() {
        return model.epochs().currentProperty().get().map(KeptEpoch::number);
    }

    @Test
    void eachNewEpochIsShown() throws Exception {
        finish(2);
        await(() -> shownWeights().equals(weights(2)) && epoch().equals(Optional.of(2)));
        finish(3);
        await(() -> shownWeights().equals(weights(3)) && epoch().equals(Optional.of(3)));
        assertEquals(List.of(1, 2, 3), epochs());
    }

    @Test
    void aChosenEpochStaysWhileOthersAreAdded() throws Exception {
        robot.interact(() -> model.epochs().select(model.epochs().epochsProperty().get().getFirst()));
        for (int epoch = 2; epoch <= 4; epoch++) {
            finish(epoch);
        }
        await(() -> epochs().equals(IntStream.rangeClosed(1, 4).boxed().toList()));
        assertEquals(weights(1), shownWeights());
        assertEquals(Optional.of(1), epoch());
    }

    @Test
    void theRunItIsComparedWithStays() throws Exception {
        FlowModel flow = new FlowModel(model);
        Path other = RunFolder.createAt(home.resolve("runs").resolve("two"), training.next().inspected()).path();
        RunFolder.createAt(home.resolve("runs").resolve("newer"), training.next().inspected());
        robot.interact(() -> {
            flow.show(true);
            flow.comparedProperty().set(Optional.of(other));
        });
        finish(2);
        await(() -> shownWeights().equals(weights(2)));
        assertEquals(Optional.of(other), flow.comparedProperty().get());
    }
}
