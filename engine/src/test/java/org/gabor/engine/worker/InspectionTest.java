package org.gabor.engine.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.data.DataReference;
import org.gabor.engine.inspect.Inspection;
import org.gabor.engine.inspect.ProbeListener;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.FilterBank;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.LayerStatistics;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.PixelArithmetic;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.probe.Statistics;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.engine.train.spec.TrainingSpec;
import org.gabor.engine.weights.Safetensors;
import org.gabor.engine.weights.Tensor;
import org.gabor.graph.analysis.Inference;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to an inspection in a process of its own. */
class InspectionTest {

    private static final TrainingSpec SPEC = TrainingSpec.of(Zoo.find("lenet").orElseThrow().network().get(),
            DataReference.of("fashion-mnist-mini"), Recipe.sgd(0.1, 0, 32, 1, Initialization.XAVIER_UNIFORM, 42));
    private static final WeightsSource WEIGHTS = new WeightsSource.Initial();

    @TempDir
    Path home;
    private final BlockingQueue<WorkerEvent<InspectionReply>> arrived = new LinkedBlockingQueue<>();

    private ProcessSession<InspectionReply> start() {
        return ProcessSession.start(Request.Inspect.of(SPEC), Runnable::run, arrived::add);
    }

    private InspectionReply reply() throws InterruptedException {
        while (true) {
            WorkerEvent<InspectionReply> event = arrived.poll(60, TimeUnit.SECONDS);
            if (event instanceof WorkerEvent.Reply<InspectionReply>(InspectionReply reply)) {
                return reply;
            }
            assertInstanceOf(WorkerEvent.Heartbeat.class, event);
        }
    }

    private InputImage image(ProcessSession<InspectionReply> session, int number) throws InterruptedException {
        session.ask(number, "image", WEIGHTS, new Question.ShowValidation(number));
        return (InputImage) ((InspectionReply.Answered) reply()).observation();
    }

    @Test
    void theProcessAnswersAsAnInspectionHere() throws Exception {
        try (ProcessSession<InspectionReply> session = start();
                Inspection here = new Inspection(SPEC)) {
            InputImage image = image(session, 7);
            InputImage expected = (InputImage) here.answer(WEIGHTS, new Question.ShowValidation(7), ProbeListener.NONE);
            assertArrayEquals(expected.input(), image.input());
            assertEquals(expected.label(), image.label());
            Question look = new Question.Look(new Probe.Activations(image.input(), ClassChoice.PREDICTED));
            session.ask(8, "layers", WEIGHTS, look);
            LayerStatistics seen = (LayerStatistics) ((InspectionReply.Answered) reply()).observation();
            assertEquals(here.answer(WEIGHTS, look, ProbeListener.NONE), seen);
        }
    }

    @Test
    void probesOfEachKindReachTheProcessAndTheirAnswersReturn() throws Exception {
        try (ProcessSession<InspectionReply> session = start();
                Inspection here = new Inspection(SPEC)) {
            float[] input = image(session, 3).input();
            Question scores = new Question.Look(new Probe.Scores(input));
            assertArrayEquals(((SampleScores) here.answer(WEIGHTS, scores, ProbeListener.NONE)).logits(),
                    ((SampleScores) ask(session, 1, scores)).logits());
            PixelArithmetic value = (PixelArithmetic) ask(session, 2,
                    new Question.Look(new Probe.Arithmetic(input, "conv1", 4, 20, 9)));
            assertEquals(value.activation(), value.sum() + value.bias(), 1e-5);
            assertEquals(List.of("Sigmoid"), value.following().stream().map(PixelArithmetic.Following::type).toList());
            Question randomized = new Question.Look(new Probe.Randomized(
                    new Probe.GradCam(input, ClassChoice.PREDICTED, "conv2"), 5));
            RandomizedMaps maps = (RandomizedMaps) ask(session, 3, randomized);
            RandomizedMaps expected = (RandomizedMaps) here.answer(WEIGHTS, randomized, ProbeListener.NONE);
            for (int i = 0; i < expected.stages().size(); i++) {
                assertArrayEquals(expected.stages().get(i).map().values(), maps.stages().get(i).map().values());
                assertEquals(expected.stages().get(i).correlation(), maps.stages().get(i).correlation());
            }
        }
    }

    /** Waits for the answer and skips progress. */
    private Observation ask(ProcessSession<InspectionReply> session, long id, Question question) throws InterruptedException {
        session.ask(id, "probe", WEIGHTS, question);
        InspectionReply reply = reply();
        while (reply instanceof InspectionReply.Advanced) {
            reply = reply();
        }
        return ((InspectionReply.Answered) reply).observation();
    }

    @Test
    void anImageThatDoesNotExistIsDeclinedAndTheNextQuestionAnswered() throws Exception {
        try (ProcessSession<InspectionReply> session = start()) {
            session.ask(1, "image", WEIGHTS, new Question.ShowValidation(1_000_000));
            InspectionReply.Declined declined = (InspectionReply.Declined) reply();
            assertEquals(1, declined.id());
            assertEquals("There is no validation image 1000000: choose one from 0 to 1999.", declined.sentence());
            assertEquals("Validation 2", image(session, 2).title());
        }
    }

    @Test
    void aNewerQuestionReplacesAnOlderOne() throws Exception {
        try (ProcessSession<InspectionReply> session = start()) {
            InputImage image = image(session, 0);
            Question slow = new Question.Look(
                    new Probe.Occlusion(image.input(), ClassChoice.PREDICTED, 3, 1, Fill.ZERO));
            List<Long> answered = new ArrayList<>();
            for (long id = 10; id < 60; id++) {
                session.ask(id, "evidence", WEIGHTS, slow);
            }
            while (!answered.contains(59L)) {
                if (reply() instanceof InspectionReply.Answered(long id, _)) {
                    answered.add(id);
                }
            }
            assertTrue(answered.size() < 25, "answered: " + answered);
        }
    }

    @Test
    void questionsFromBeforeTheProcessHasStartedKeepTheirOrder() throws Exception {
        try (ProcessSession<InspectionReply> session = start()) {
            for (int id = 1; id <= 8; id++) {
                session.ask(id, "image", WEIGHTS, new Question.ShowValidation(id));
            }
            InspectionReply reply = reply();
            while (reply.id() != 8) {
                reply = reply();
            }
            assertEquals("Validation 8", ((InputImage) ((InspectionReply.Answered) reply).observation()).title());
            session.ask(9, "image", WEIGHTS, new Question.ShowValidation(9));
            assertEquals(9, reply().id());
        }
    }

    /** The file's weights and the initial ones differ, and so do the answers. */
    @Test
    void eachQuestionIsAnsweredWithItsOwnWeights() throws Exception {
        Path file = home.resolve("zero.safetensors");
        Map<String, Tensor> zeros = new LinkedHashMap<>();
        Inference inference = Inference.infer(SPEC.network());
        SPEC.network().nodes().values().forEach(node -> inference.parameters(node.id()).forEach(spec -> zeros.put(
                node.key(spec), new Tensor(spec.dims(), new float[Math.toIntExact(spec.size())]))));
        new Safetensors(zeros, Map.of()).write(file);
        try (ProcessSession<InspectionReply> session = start()) {
            Question look = new Question.Look(new Probe.Weights("conv1"));
            session.ask(1, "filters", WEIGHTS, look);
            FilterBank drawn = (FilterBank) ((InspectionReply.Answered) reply()).observation();
            session.ask(2, "filters", new WeightsSource.OfFile(file.toString()), look);
            FilterBank read = (FilterBank) ((InspectionReply.Answered) reply()).observation();
            session.ask(3, "filters", WEIGHTS, look);
            FilterBank again = (FilterBank) ((InspectionReply.Answered) reply()).observation();
            assertArrayEquals(new float[150], read.values());
            assertArrayEquals(drawn.values(), again.values());
            assertTrue(Statistics.of(drawn.values()).l2() > 0);
        }
    }

    @Test
    void aKilledProcessIsReportedInASentence() throws Exception {
        try (ProcessSession<InspectionReply> session = start()) {
            image(session, 0);
            ProcessHandle.of(session.pid()).orElseThrow().destroyForcibly();
            WorkerEvent<InspectionReply> event = arrived.poll(60, TimeUnit.SECONDS);
            while (event instanceof WorkerEvent.Heartbeat<InspectionReply>) {
                event = arrived.poll(60, TimeUnit.SECONDS);
            }
            assertEquals(new WorkerEvent.Lost<InspectionReply>(
                    "The inspection process was killed (exit 137); no run was lost: try again."), event);
        }
    }
}
