package org.gabor.engine.worker;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gabor.engine.memory.Machine;
import org.gabor.engine.memory.NativeSettings;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.SpecJson;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.TrainingEvent;
import sun.misc.SignalHandler;

/**
 * The worker process: connects to the socket given as its argument, serves one request and ends with the connection. If one
 * of its threads dies, it reports the cause and ends.
 */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final Logger ND4J = Logger.getLogger("org.nd4j");
    private static final long HEARTBEAT_MILLIS = 500;
    private static final long FAREWELL_SECONDS = 5;
    private static final long CLEARING_SECONDS = 30;
    private static final int DIED = 70;

    private final FrameCodec connection;
    private final StopSignal signal = new StopSignal();
    private final QuestionQueue questions = new QuestionQueue();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();

    private Worker(FrameCodec connection) {
        this.connection = connection;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        // Ctrl+C in a terminal reaches this process too, but the program at the other end handles it.
        sun.misc.Signal.handle(new sun.misc.Signal("INT"), SignalHandler.SIG_IGN);
        NativeSettings.apply(WorkerLimits.memory());
        ND4J.setLevel(Level.WARNING);
        try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]))) {
            new Worker(new FrameCodec(socket)).serve();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Returns when the program has closed the connection and training, if any, has saved a checkpoint. */
    private void serve() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler(this::die);
        heart.scheduleAtFixedRate(orDie(this::beat), 0, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
        // ND4J frees the native memory of small objects after the garbage collector finds them. With free heap the
        // collector would not run for hours, and memory would grow.
        heart.scheduleWithFixedDelay(System::gc, CLEARING_SECONDS, CLEARING_SECONDS, TimeUnit.SECONDS);
        Optional<Thread> job = Optional.empty();
        try {
            job = connection.receive(Request.class)
                    .map(request -> Thread.ofPlatform().name("training").start(() -> serve(request)));
            listen();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The connection to the program is lost.", e);
        }
        signal.stop();
        questions.close();
        if (job.isPresent()) {
            job.get().join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
        }
    }

    /** Returns when the program has closed the connection. */
    private void listen() throws IOException {
        for (Optional<Signal> next = connection.receive(Signal.class); next.isPresent();
                next = connection.receive(Signal.class)) {
            switch (next.get()) {
                case Signal.Pause() -> signal.pause();
                case Signal.Proceed() -> signal.proceed();
                case Signal.Stop() -> signal.stop();
                case Signal.Ask ask -> questions.add(ask);
            }
        }
    }

    private void serve(Request<?> request) {
        switch (request) {
            case Request.Train train -> train(train, TrainingJob::startOver);
            case Request.Resume resume -> train(resume, TrainingJob::resume);
            case Request.Estimate estimate -> new EstimateJob(SpecJson.parse(estimate.spec()), replies(estimate)).run();
            case Request.Benchmark benchmark -> benchmark(benchmark);
            case Request.Inspect inspect -> new InspectionJob(inspect, questions, replies(inspect)).run();
        }
    }

    private void train(Request.Training request, Consumer<TrainingJob> training) {
        Consumer<TrainingEvent> listener = new StepThrottle<>(TrainingEvent.Step.class::isInstance, replies(request));
        try {
            training.accept(new TrainingJob(RunFolder.open(Path.of(request.folder())), signal, listener));
        } catch (RunException e) {
            listener.accept(new TrainingEvent.Failed(e.getMessage()));
        }
    }

    private void benchmark(Request.Benchmark request) {
        new BenchmarkJob(request.spec(), new StepThrottle<>(BenchmarkReply.Stepped.class::isInstance, replies(request))).run();
    }

    private <R> Consumer<R> replies(Request<R> request) {
        return reply -> send(new Message.Reply(FrameCodec.encode(request.replyType(), reply)));
    }

    private void beat() {
        send(new Message.Heartbeat(Machine.residentMemory()));
    }

    /** If the connection is gone, {@link #serve} ends this process. */
    private void send(Message message) {
        try {
            connection.send(Message.class, message);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The program has gone.", e);
        }
    }

    /** Ends the process if a task throws, because an executor would swallow the exception. */
    private Runnable orDie(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                die(Thread.currentThread(), e);
            }
        };
    }

    /** Ends the process, because the dead thread's work is missing. */
    private void die(Thread thread, Throwable cause) {
        try {
            send(new Message.Died("by an error inside Gabor (%s in thread %s)".formatted(cause, thread.getName())));
            LOG.log(Level.SEVERE, "Thread " + thread.getName() + " has died.", cause);
        } finally {
            Runtime.getRuntime().halt(DIED);
        }
    }
}
