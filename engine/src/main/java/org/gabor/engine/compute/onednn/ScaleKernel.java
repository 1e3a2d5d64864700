package org.gabor.engine.compute.onednn;

import org.gabor.engine.compute.kernel.Kernel;
import org.gabor.engine.compute.kernel.Site;
import org.gabor.engine.memory.Resources;

/** Multiplies every value by a constant. */
final class ScaleKernel {

    private ScaleKernel() {}

    static Kernel of(double factor, Site site) {
        return OnePrecision.bind(site, same -> bind(Eltwise.times((float) factor), same));
    }

    private static TwoWays bind(Eltwise times, Site site) {
        Resources resources = site.resources();
        return new TwoWays(times.forward(site.input().values(), site.output().values(), resources), site.input().gradient()
                .map(dx -> times.forward(site.output().requiredGradient(), dx, resources)).orElse(TwoWays.NONE));
    }
}
