package org.gabor.app.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.gabor.engine.worker.WorkerClient;
import org.gabor.engine.worker.WorkerEvent;

/** One question to a process of its own, the same that trains. */
final class Question {

    private Question() {}

    /**
     * Waits for the answer; throws {@link JobFailed} where the process has none.
     *
     * @param answer the kind of event that answers the question
     */
    static <A extends WorkerEvent> A ask(Consumer<WorkerClient> question, Class<A> answer) {
        CompletableFuture<WorkerEvent> last = new CompletableFuture<>();
        try (WorkerClient worker = WorkerClient.start(event -> {
            if (answer.isInstance(event) || event instanceof WorkerEvent.Unmeasured || event instanceof WorkerEvent.Lost) {
                last.complete(event);
            }
        })) {
            question.accept(worker);
            return switch (last.join()) {
                case WorkerEvent.Unmeasured(String reason) -> throw new JobFailed(reason);
                case WorkerEvent.Lost(String sentence) -> throw new JobFailed(sentence);
                case WorkerEvent event -> answer.cast(event);
            };
        }
    }
}
