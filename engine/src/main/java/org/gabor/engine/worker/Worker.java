package org.gabor.engine.worker;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Pointer;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.memory.NativeSettings;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.SpecJson;
import org.gabor.engine.train.StopSignal;
import org.gabor.engine.train.TrainingEvent;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The training process: connects to the socket named by its argument, trains what it is told, and ends with the socket. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class.getName());
    private static final Logger ND4J = Logger.getLogger("org.nd4j");
    private static final long HEARTBEAT_MILLIS = 500;
    private static final long FAREWELL_SECONDS = 5;
    private static final long CLEARING_SECONDS = 30;

    private final Wire wire;
    private final ExecutorService jobs = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("training").factory());
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean busy;
    private StopSignal signal = new StopSignal();

    private Worker(Wire wire) {
        this.wire = wire;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        // Ctrl+C on a terminal reaches this process too; what it means is up to the program at the other end.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        NativeSettings.apply(WorkerLimits.memory());
        ND4J.setLevel(Level.WARNING);
        try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(arguments[0]))) {
            new Worker(new Wire(socket)).serve();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Returns when the program at the other end has gone and training, if any, has saved where it was. */
    private void serve() throws InterruptedException {
        heart.scheduleAtFixedRate(this::beat, 0, HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
        // ND4J frees the native side of its small objects when the collector finds them, which a heap with room left would
        // put off for hours, growing all the while.
        heart.scheduleWithFixedDelay(System::gc, CLEARING_SECONDS, CLEARING_SECONDS, TimeUnit.SECONDS);
        try {
            for (var command = wire.receive(Command.class); command.isPresent(); command = wire.receive(Command.class)) {
                obey(command.get());
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The connection to the program is lost.", e);
        }
        signal.stop();
        jobs.shutdown();
        jobs.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
    }

    private void obey(Command command) {
        switch (command) {
            case Command.Train(String folder) -> start(folder, TrainingJob::startOver);
            case Command.Resume(String folder) -> start(folder, TrainingJob::goOn);
            case Command.Measure(String spec) -> jobs.execute(() -> new MeasuringJob(this::tell).measure(SpecJson.parse(spec)));
            case Command.Time(BenchmarkSpec spec) -> jobs.execute(() -> new MeasuringJob(this::tell).time(spec));
            case Command.Pause _ -> signal.pause();
            case Command.Proceed _ -> signal.proceed();
            case Command.Stop _ -> signal.stop();
        }
    }

    /** One run at a time: the one under way is stopped first. */
    private void start(String folder, Consumer<TrainingJob> training) {
        signal.stop();
        StopSignal own = new StopSignal();
        signal = own;
        jobs.execute(() -> train(folder, own, training));
    }

    private void train(String folder, StopSignal own, Consumer<TrainingJob> training) {
        Consumer<TrainingEvent> listener = new StepThinning(event -> tell(new WorkerEvent.Training(event)));
        busy = true;
        try {
            training.accept(new TrainingJob(RunFolder.open(Path.of(folder)), own, listener));
        } catch (RunException e) {
            listener.accept(new TrainingEvent.Failed(e.getMessage()));
        } finally {
            busy = false;
        }
    }

    private void beat() {
        tell(new WorkerEvent.Heartbeat(Pointer.physicalBytes(), busy));
    }

    /** Where nobody listens any more, {@link #serve} ends this process. */
    private void tell(WorkerEvent event) {
        try {
            wire.send(WorkerEvent.class, event);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The program has gone.", e);
        }
    }
}
