package org.gabor.engine.compute;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.nd4j.Nd4jKernels;
import org.gabor.engine.compute.onednn.OneDnnKernels;
import org.gabor.engine.compute.plan.PlanException;
import org.gabor.engine.memory.Precision;

/** The kernel providers, in order of preference. Each delegates to the next one what it has no kernel for. */
final class Providers {

    private static final List<Candidate> PREFERRED =
            List.of(new Candidate(OneDnnKernels::areExpected, OneDnnKernels::areAvailable, OneDnnKernels::new));

    private Providers() {}

    /** The best provider of this machine; loads its library. */
    static KernelProvider best() {
        return chain(candidate -> candidate.available().getAsBoolean());
    }

    /** Why the provider does not support a precision, in one sentence; empty if it does. */
    static Optional<String> problem(Precision precision, KernelProvider kernels) {
        return kernels.computesIn(precision) ? Optional.empty()
                : Optional.of(("This machine does not compute in %s: its processor has no instructions for it, or oneDNN is "
                        + "missing or switched off; choose f32.").formatted(precision.text()));
    }

    /** Throws {@link PlanException} with a sentence if the provider does not compute in a precision. */
    static void require(Precision precision, KernelProvider kernels) {
        problem(precision, kernels).ifPresent(sentence -> {
            throw new PlanException(sentence);
        });
    }

    /** The provider that will probably be the {@link #best}, for questions about plans; loads no library. */
    static KernelProvider expected() {
        return chain(candidate -> candidate.expected().getAsBoolean());
    }

    /** ND4J, which runs every layer on every machine, comes last. */
    private static KernelProvider chain(Predicate<Candidate> usable) {
        KernelProvider provider = new Nd4jKernels();
        for (Candidate candidate : PREFERRED.reversed()) {
            if (usable.test(candidate)) {
                provider = candidate.before().apply(provider);
            }
        }
        return provider;
    }

    /**
     * A provider that is not available on every machine.
     *
     * @param expected whether it is probably available; loads no library
     * @param available whether it is available; loads its library
     * @param before creates it in front of another provider, which gets what it has no kernel for
     */
    private record Candidate(BooleanSupplier expected, BooleanSupplier available, UnaryOperator<KernelProvider> before) {}
}
