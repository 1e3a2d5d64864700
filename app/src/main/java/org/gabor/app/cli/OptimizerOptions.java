package org.gabor.app.cli;

import java.util.List;
import org.gabor.engine.optim.OptimizerSpec;
import picocli.CommandLine.Option;

/** Which rule changes the weights. What is not given is the recipe's or, with another optimizer, PyTorch's default. */
final class OptimizerOptions {

    @Option(names = "--optimizer", paramLabel = "RULE", description = "sgd, adam, adamw or rmsprop.")
    private String name;

    @Option(names = "--momentum", paramLabel = "SHARE", description = "Share of the last step that is kept, from 0 to below 1.")
    private Double momentum;

    @Option(names = "--nesterov", negatable = true, description = "Look ahead along the momentum, with sgd.")
    private Boolean nesterov;

    @Option(names = "--betas", paramLabel = "B1,B2",
            description = "Shares of the running means that are kept, with adam and adamw.")
    private String betas;

    @Option(names = "--alpha", paramLabel = "SHARE", description = "Share of the running mean square that is kept, with rmsprop.")
    private Double alpha;

    @Option(names = "--eps", paramLabel = "EPS",
            description = "Added to the root of the mean square, with adam, adamw and rmsprop.")
    private Double eps;

    @Option(names = "--weight-decay", paramLabel = "RATE", description = "Pull of the weights towards 0, at least 0.")
    private Double weightDecay;

    /** Throws {@link UsageError} or {@link IllegalArgumentException} where a value is out of its range or goes with another one. */
    OptimizerSpec over(OptimizerSpec base) {
        OptimizerSpec start = name == null ? base : defaults(base);
        check(start);
        return switch (start) {
            case OptimizerSpec.Sgd sgd -> new OptimizerSpec.Sgd(OptionValues.or(momentum, sgd.momentum()),
                    OptionValues.or(nesterov, sgd.nesterov()), decay(sgd));
            case OptimizerSpec.Adam adam -> new OptimizerSpec.Adam(beta(0, adam.beta1()), beta(1, adam.beta2()),
                    OptionValues.or(eps, adam.eps()), decay(adam));
            case OptimizerSpec.AdamW adamW -> new OptimizerSpec.AdamW(beta(0, adamW.beta1()), beta(1, adamW.beta2()),
                    OptionValues.or(eps, adamW.eps()), decay(adamW));
            case OptimizerSpec.RmsProp rmsProp -> new OptimizerSpec.RmsProp(OptionValues.or(alpha, rmsProp.alpha()),
                    OptionValues.or(eps, rmsProp.eps()), OptionValues.or(momentum, rmsProp.momentum()), decay(rmsProp));
        };
    }

    private OptimizerSpec defaults(OptimizerSpec base) {
        return switch (name) {
            case "sgd" -> base instanceof OptimizerSpec.Sgd own ? own : new OptimizerSpec.Sgd(0, false, 0);
            case "adam" -> OptimizerSpec.Adam.DEFAULT;
            case "adamw" -> OptimizerSpec.AdamW.DEFAULT;
            case "rmsprop" -> OptimizerSpec.RmsProp.DEFAULT;
            case String other -> OptionValues.unknown("optimiser", other, "sgd, adam, adamw, rmsprop");
        };
    }

    private void check(OptimizerSpec chosen) {
        boolean sgd = chosen instanceof OptimizerSpec.Sgd;
        boolean rmsProp = chosen instanceof OptimizerSpec.RmsProp;
        OptionValues.onlyWith(sgd || rmsProp, momentum, "--momentum", "sgd and rmsprop");
        OptionValues.onlyWith(sgd, nesterov, "--nesterov", "sgd");
        OptionValues.onlyWith(!sgd && !rmsProp, betas, "--betas", "adam and adamw");
        OptionValues.onlyWith(rmsProp, alpha, "--alpha", "rmsprop");
        OptionValues.onlyWith(!sgd, eps, "--eps", "adam, adamw and rmsprop");
    }

    private double beta(int which, double otherwise) {
        if (betas == null) {
            return otherwise;
        }
        List<Double> both = OptionValues.numbers("--betas", betas);
        if (both.size() != 2) {
            throw new UsageError("--betas takes two numbers, such as 0.9,0.999, got \"%s\".".formatted(betas));
        }
        return both.get(which);
    }

    private double decay(OptimizerSpec base) {
        return OptionValues.or(weightDecay, base.weightDecay());
    }
}
