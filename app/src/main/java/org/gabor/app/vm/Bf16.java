package org.gabor.app.vm;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gabor.app.fx.FxThread;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.memory.Precision;

/**
 * Whether this machine computes in bf16: found out when somebody first wants to know, and not on JavaFX's thread, for native
 * libraries are loaded for it.
 */
public final class Bf16 {

    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asked;

    Bf16() {}

    /** Has the processor looked at, unless that is done. */
    public void find() {
        if (!asked) {
            asked = true;
            Thread.ofPlatform().daemon().name("bf16").start(() -> {
                Optional<String> found = Plan.problem(Precision.BF16);
                FxThread.run(() -> problem.set(found));
            });
        }
    }

    /** Why nothing can be computed in it, in one sentence; empty if it can, and until that is known. */
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
