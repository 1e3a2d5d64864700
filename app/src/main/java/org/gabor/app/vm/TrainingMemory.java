package org.gabor.app.vm;

import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.train.spec.TrainingSpec;

/**
 * The memory that the next run needs, from the same plan as the worker's limit. Computed off JavaFX's thread; only the latest
 * request is answered, and the last answer stays until then.
 */
public final class TrainingMemory {

    private final Executor planner;
    private final Executor window;
    private final AtomicReference<TrainingSpec> newest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Need> need = new ReadOnlyObjectWrapper<>(Need.UNKNOWN);

    TrainingMemory() {
        this(Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("training-memory").factory()), FxThread::run);
    }

    TrainingMemory(Executor planner, Executor window) {
        this.planner = planner;
        this.window = window;
    }

    /**
     * The needs of a run.
     *
     * @param batch batch size; 0 before the first request
     * @param bytes empty if the network can't run as it is
     */
    public record Need(int batch, OptionalLong bytes) {
        private static final Need UNKNOWN = new Need(0, OptionalLong.empty());
    }

    public ReadOnlyObjectProperty<Need> needProperty() {
        return need.getReadOnlyProperty();
    }

    /** Replaces the previous request. */
    void ask(TrainingSpec spec) {
        newest.set(spec);
        planner.execute(this::answer);
    }

    private void answer() {
        TrainingSpec spec = newest.get();
        Need found = need(spec);
        window.execute(() -> {
            if (newest.get() == spec) {
                need.set(found);
            }
        });
    }

    private static Need need(TrainingSpec spec) {
        int batch = spec.recipe().batch();
        try {
            return new Need(batch, OptionalLong.of(spec.memory(batch, spec.recipe().precision().widest())));
        } catch (PlanException | ArithmeticException _) {
            return new Need(batch, OptionalLong.empty());
        }
    }
}
