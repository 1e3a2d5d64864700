package org.gabor.engine.worker;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gabor.engine.files.FileProblem;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.run.RunException;

/** A session with a separate Java process. A crash of that process doesn't affect this one. */
final class ProcessSession<R> implements WorkerSession {

    private static final Logger LOG = Logger.getLogger(ProcessSession.class.getName());

    /** Longer than the process needs to save its run. */
    private static final long GRACE_SECONDS = 7;
    private static final long LINGER_MILLIS = 1_000;

    /** Starts and ends processes one at a time, because two at once would compete for processor and memory. */
    private static final ExecutorService LIFE =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("worker-life").factory());

    private final Request<R> request;
    private final Executor executor;
    private final Consumer<WorkerEvent<R>> sink;
    private final CrashReport crashReport;
    private final Instant start = Instant.now();
    private final CompletableFuture<Launched> launched = new CompletableFuture<>();
    private final CompletableFuture<FrameCodec> connection = new CompletableFuture<>();
    private CompletableFuture<FrameCodec> sent = connection;
    /** Whether the session is over: the process has replied, is lost or was cancelled. */
    private volatile boolean over;
    private volatile boolean cancelled;

    private record Launched(Process process, ServerSocketChannel server, Path socket) {}

    private ProcessSession(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        this.request = request;
        this.executor = executor;
        this.sink = sink;
        this.crashReport = new CrashReport(request);
    }

    static <R> ProcessSession<R> start(Request<R> request, Executor executor, Consumer<WorkerEvent<R>> sink) {
        ProcessSession<R> session = new ProcessSession<>(request, executor, sink);
        LIFE.execute(session::launch);
        return session;
    }

    private void launch() {
        if (over) {
            return;
        }
        try {
            Path socket = Files.createTempDirectory("gabor").resolve("worker");
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Launched worker = new Launched(WorkerProcess.start(socket), server, socket);
            // Closing the server wakes the thread that is waiting for a connection.
            worker.process.onExit().thenRun(() -> hangUp(server)).thenRun(this::discardClasses);
            launched.complete(worker);
            Thread.ofPlatform().daemon().name("worker-events").start(() -> listen(worker));
        } catch (IOException e) {
            lose("%s cannot be started (%s).".formatted(CrashReport.process(request), FileProblem.reason(e)));
        } catch (RunException e) {
            lose(e.getMessage());
        }
    }

    @Override
    public void pause() {
        send(new Signal.Pause());
    }

    @Override
    public void proceed() {
        send(new Signal.Proceed());
    }

    @Override
    public void stop() {
        send(new Signal.Stop());
    }

    @Override
    public void ask(long id, String topic, WeightsSource weights, Question question) {
        send(new Signal.Ask(id, topic, weights, question));
    }

    @Override
    public void cancel() {
        cancelled = true;
        over = true;
        LIFE.execute(this::end);
    }

    @Override
    public void close() {
        cancelled = true;
        over = true;
        CompletableFuture.runAsync(this::end, LIFE).join();
    }

    /** Waits until the process has started. */
    long pid() {
        return launched.join().process.pid();
    }

    /** In order, also before the connection stands: what waits for one future runs in any order, so each waits for the last. */
    private synchronized void send(Signal signal) {
        sent = sent.thenApplyAsync(connected -> {
            try {
                if (!over) {
                    connected.send(Signal.class, signal);
                }
            } catch (IOException _) {
                // The process is gone: Lost will follow.
            }
            return connected;
        }, LIFE);
    }

    private void listen(Launched worker) {
        String cause = "";
        try (worker.server; FrameCodec connected = new FrameCodec(worker.server.accept())) {
            delete(worker.socket);
            connected.send(Request.class, request);
            connection.complete(connected);
            cause = converse(connected);
        } catch (IOException e) {
            LOG.log(Level.FINE, "The process has gone.", e);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "The worker's messages cannot be used.", e);
            cause = "because its messages cannot be used (%s)".formatted(e);
        }
        reportEnd(worker, cause);
    }

    /** Handles messages until the connection ends; returns the cause that the process reports, if any. */
    private String converse(FrameCodec connected) throws IOException {
        for (Optional<Message> next = connected.receive(Message.class); next.isPresent() && !over;
                next = connected.receive(Message.class)) {
            switch (next.get()) {
                case Message.Reply(byte[] content) -> deliver(FrameCodec.decode(content, request.replyType()));
                case Message.Heartbeat(long memoryBytes) -> tell(new WorkerEvent.Heartbeat<>(memoryBytes));
                case Message.Died(String cause) -> {
                    return cause;
                }
            }
        }
        return "";
    }

    private void deliver(R reply) {
        crashReport.follow(reply);
        tell(new WorkerEvent.Reply<>(reply));
        if (request.isLast(reply)) {
            over = true;
            LIFE.execute(this::end);
        }
    }

    private void tell(WorkerEvent<R> event) {
        executor.execute(() -> {
            if (!cancelled) {
                sink.accept(event);
            }
        });
    }

    /** Called when the connection is gone: waits for the process's end, and reports it unless this side caused it. */
    private void reportEnd(Launched worker, String cause) {
        try {
            if (!worker.process.waitFor(LINGER_MILLIS, TimeUnit.MILLISECONDS) && !over) {
                worker.process.destroyForcibly();
            }
            int exit = worker.process.waitFor();
            delete(worker.socket);
            lose(crashReport.sentence(cause, exit, WorkerProcess.log()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lose(String sentence) {
        if (!over) {
            over = true;
            tell(new WorkerEvent.Lost<>(sentence));
        }
    }

    /** Runs on {@link #LIFE}. Kills the process after a few seconds, or at once if there is no run to save. */
    private void end() {
        if (launched.isDone()) {
            hangUp(launched.join().server);
            connection.thenAccept(ProcessSession::hangUp);
            end(launched.join().process);
        }
    }

    private void end(Process process) {
        try {
            if (!CrashReport.trains(request) || !process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Deletes the socket's file, which is needed only until the process has connected. */
    private static void delete(Path socket) {
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(socket.getParent());
        } catch (IOException e) {
            LOG.log(Level.FINE, "A temporary file stays.", e);
        }
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
