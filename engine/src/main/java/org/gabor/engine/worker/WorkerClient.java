package org.gabor.engine.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.files.FileTrouble;
import org.gabor.engine.run.RunException;
import org.gabor.engine.run.RunFolder;
import org.gabor.engine.run.SpecJson;
import org.gabor.engine.train.TrainingEvent;
import org.gabor.engine.train.TrainingSpec;

/**
 * The program's end of the training process. Commands return at once; what they do arrives as events, on one thread, in
 * order. A crash of the process never reaches this one.
 */
public final class WorkerClient implements AutoCloseable {

    /** Longer than the process takes to say farewell. */
    private static final long GRACE_SECONDS = 7;
    private static final long LINGER_MILLIS = 1_000;

    private final Process process;
    private final Path socket;
    private final ServerSocketChannel server;
    private final Consumer<WorkerEvent> sink;
    private final CompletableFuture<Wire> wire = new CompletableFuture<>();
    private final ExecutorService commands =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("worker-commands").factory());
    private final CrashReport crashReport = new CrashReport();
    private final Instant start = Instant.now();
    private volatile boolean closing;

    private WorkerClient(Process process, Path socket, ServerSocketChannel server, Consumer<WorkerEvent> sink) {
        this.process = process;
        this.socket = socket;
        this.server = server;
        this.sink = sink;
    }

    /** Starts the process; {@code sink} is called on the reading thread. Throws {@link RunException} where it cannot. */
    public static WorkerClient start(Consumer<WorkerEvent> sink) {
        try {
            Path socket = Files.createTempDirectory("gabor").resolve("worker");
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            WorkerClient client = new WorkerClient(WorkerProcess.start(socket), socket, server, sink);
            client.process.onExit().thenRun(client::refuse).thenRun(client::discardClasses);
            Thread.ofPlatform().daemon().name("worker-events").start(client::listen);
            return client;
        } catch (IOException e) {
            throw new RunException("The training process cannot be started (%s).".formatted(FileTrouble.reason(e)), e);
        }
    }

    /** Trains the run from its beginning. */
    public void train(RunFolder run) {
        crashReport.begin();
        send(new Command.Train(run.path().toAbsolutePath().toString()));
    }

    /** Goes on from the run's last checkpoint, or from its beginning where there is none. */
    public void resume(RunFolder run) {
        crashReport.begin();
        send(new Command.Resume(run.path().toAbsolutePath().toString()));
    }

    /** Tries what a run of this spec would need: {@link WorkerEvent.Measured} or {@link WorkerEvent.Unmeasured} follows. */
    public void measure(TrainingSpec spec) {
        send(new Command.Measure(SpecJson.text(spec)));
    }

    /**
     * Measures how fast a network runs: {@link WorkerEvent.Stepped}s follow, then {@link WorkerEvent.Timed} or
     * {@link WorkerEvent.Unmeasured}.
     */
    public void time(BenchmarkSpec spec) {
        send(new Command.Time(spec));
    }

    /** Writes a checkpoint and waits after the step under way. */
    public void pause() {
        send(new Command.Pause());
    }

    /** Goes on after {@link #pause}. */
    public void proceed() {
        send(new Command.Proceed());
    }

    /** Writes a checkpoint and ends the run after the step under way; the process stays for the next run. */
    public void stop() {
        send(new Command.Stop());
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process, by force after a few seconds; returns when it is gone. A run under way saves where it was. */
    @Override
    public void close() {
        closing = true;
        commands.shutdown();
        refuse();
        wire.thenAccept(WorkerClient::hangUp).exceptionally(_ -> null);
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void send(Command command) {
        if (closing) {
            return;
        }
        commands.execute(() -> {
            try {
                wire.join().send(Command.class, command);
            } catch (IOException | CompletionException _) {
                // The process has gone: Lost is on its way, and says what this command cannot do any more.
            }
        });
    }

    private void listen() {
        try (server; Wire connected = new Wire(server.accept())) {
            deleteSocket();
            wire.complete(connected);
            Optional<WorkerEvent> event = connected.receive(WorkerEvent.class);
            while (event.isPresent() && !closing) {
                deliver(event.get());
                event = connected.receive(WorkerEvent.class);
            }
        } catch (IOException e) {
            wire.completeExceptionally(e);
        }
        reportEnd();
    }

    private void deliver(WorkerEvent event) {
        if (event instanceof WorkerEvent.Training(TrainingEvent training)) {
            crashReport.follow(training);
        }
        sink.accept(event);
    }

    /** The connection is gone: waits for the process to be, and reports it unless this end wanted it so. */
    private void reportEnd() {
        try {
            if (!process.waitFor(LINGER_MILLIS, TimeUnit.MILLISECONDS) && !closing) {
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            deleteSocket();
            if (!closing) {
                sink.accept(new WorkerEvent.Lost(crashReport.sentence(exit, WorkerProcess.log())));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its name is only needed until the process has connected. */
    private void deleteSocket() throws IOException {
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }

    /** Nobody else may connect; a thread that waits for that is woken. */
    private void refuse() {
        hangUp(server);
    }

    private void discardClasses() {
        if (!crashReport.hasBegun()) {
            WorkerProcess.classes().discard(start);
        }
    }

    private static void hangUp(AutoCloseable channel) {
        try {
            channel.close();
        } catch (Exception e) {
            throw new IllegalStateException("A socket of this machine cannot be closed.", e);
        }
    }
}
