package org.gabor.engine.compute.exec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.KernelBinding;
import org.gabor.engine.compute.kernel.KernelProvider;
import org.gabor.engine.compute.kernel.Operation;
import org.gabor.engine.compute.kernel.Pass;
import org.gabor.engine.compute.kernel.Tensor;
import org.gabor.engine.compute.plan.Application;
import org.gabor.engine.memory.Format;
import org.gabor.engine.memory.View;
import org.gabor.engine.optim.VectorMath;

/**
 * One of several applications of a module. The last one, where the backward pass begins, writes the gradients of the weights. The
 * others compute theirs in scratch memory and add them, always in the same order.
 */
final class SharedKernel implements Kernel {

    private final Kernel kernel;
    private final Application application;
    private final List<VectorMath.Operation> additions;

    private SharedKernel(Kernel kernel, Application application, List<VectorMath.Operation> additions) {
        this.kernel = kernel;
        this.application = application;
        this.additions = additions;
    }

    /** @param trained the names of the trained parameters */
    static Kernel bind(KernelProvider provider, Operation operation, KernelBinding binding, Application application,
                       Set<String> trained) {
        Map<String, Tensor> parameters = new HashMap<>(binding.parameters());
        List<VectorMath.Operation> additions = new ArrayList<>();
        if (!application.isLast()) {
            trained.forEach(name -> {
                Tensor shared = binding.parameter(name);
                View own = binding.scratch().lend(shared.format());
                parameters.put(name, new Tensor(shared.values(), Optional.of(own)));
                additions.add(provider.vectors().axpby(flat(own), flat(shared.requiredGradient()), binding.resources()));
            });
        }
        Kernel kernel = provider.bind(operation, binding.with(binding.inputs(), binding.output(), parameters, binding.trained()));
        return new SharedKernel(kernel, application, additions);
    }

    /** All elements, with padding, as one vector. */
    private static View flat(View parameter) {
        return parameter.as(Format.plain(parameter.format().bytes() / Float.BYTES));
    }

    @Override
    public void forward(Pass pass) {
        kernel.forward(application.of(pass));
    }

    @Override
    public void backward() {
        kernel.backward();
        additions.forEach(addition -> addition.run(1, 1));
    }
}
