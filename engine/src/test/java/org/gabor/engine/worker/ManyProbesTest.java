package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Someone looks around for a long time: a thousand probes in a row leave the memory of the process where it is. */
@Tag("slow")
class ManyProbesTest {

    private static final int ROUNDS = 125;
    private static final double GROWTH = 1.05;
    private static final WeightsSource WEIGHTS = new WeightsSource.Initial();

    private final BlockingQueue<WorkerEvent<InspectionReply>> arrived = new LinkedBlockingQueue<>();
    private long memory;

    @Test
    void memoryStaysWhereItIs(TestReporter report) throws InterruptedException {
        TrainingSpec spec = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
                DataReference.of("fashion-mnist-mini"), Recipe.sgd(0.1, 0, 32, 1, Initialization.XAVIER_UNIFORM, 42));
        long[] peaks = new long[4];
        try (ProcessSession<InspectionReply> session =
                ProcessSession.start(Request.Inspect.of(spec), Runnable::run, arrived::add)) {
            long id = 0;
            for (int round = 0; round < ROUNDS; round++) {
                InputImage image = (InputImage) answer(session, ++id, new Question.ShowValidation(round)).observation();
                for (Probe<?> probe : probes(image.input())) {
                    answer(session, ++id, new Question.Look(probe));
                    int quarter = round * peaks.length / ROUNDS;
                    peaks[quarter] = Math.max(peaks[quarter], memory);
                }
            }
            report.publishEntry("memory of the inspection process after %d questions".formatted(id),
                    "%d, %d, %d, %d MB in the four quarters".formatted(peaks[0] >> 20, peaks[1] >> 20, peaks[2] >> 20,
                            peaks[3] >> 20));
        }
        assertTrue(peaks[3] <= GROWTH * peaks[1], "from %d to %d bytes".formatted(peaks[1], peaks[3]));
    }

    private static List<Probe<?>> probes(float[] input) {
        return List.of(new Probe.Activations(input, ClassChoice.PREDICTED), new Probe.Maps(input, "conv1"),
                new Probe.Weights("conv2"), new Probe.Arithmetic(input, "conv1", 2, 5, 5),
                new Probe.InputGradient(input, ClassChoice.PREDICTED, false),
                new Probe.GradCam(input, ClassChoice.PREDICTED, "conv2"),
                new Probe.Occlusion(input, ClassChoice.PREDICTED, 7, 7, Fill.ZERO));
    }

    private InspectionReply.Answered answer(ProcessSession<InspectionReply> session, long id, Question question)
            throws InterruptedException {
        session.ask(id, "probe", WEIGHTS, question);
        while (true) {
            switch (arrived.poll(60, TimeUnit.SECONDS)) {
                case WorkerEvent.Reply<InspectionReply>(InspectionReply.Advanced _) -> {}
                case WorkerEvent.Reply<InspectionReply>(InspectionReply reply) -> {
                    return assertInstanceOf(InspectionReply.Answered.class, reply);
                }
                case WorkerEvent.Heartbeat<InspectionReply>(long bytes) -> memory = bytes;
                case WorkerEvent.Lost<InspectionReply>(String sentence) -> throw new AssertionError(sentence);
                case null -> throw new AssertionError("No answer to question %d.".formatted(id));
            }
        }
    }
}
