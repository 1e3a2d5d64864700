package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;

/**
 * Whether this machine supports bf16. Checked on first use, off JavaFX's thread, because the check loads native libraries.
 */
public final class Bf16 {

    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asked;

    Bf16() {}

    /** Checks the processor, unless that is done. */
    public void find() {
        if (!asked) {
            asked = true;
            Thread.ofPlatform().daemon().name("bf16").start(() -> {
                Optional<String> found = Plan.problem(Precision.BF16);
                FxThread.run(() -> problem.set(found));
            });
        }
    }

    /** Why bf16 isn't supported, in one sentence; empty if it is, or while that is unknown. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
