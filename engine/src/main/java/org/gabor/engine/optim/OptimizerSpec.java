package org.gabor.engine.optim;

import java.util.List;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/** An optimizer and its settings under PyTorch's names, without the learning rate. */
public sealed interface OptimizerSpec {

    Option<Double> LEARNING_RATE = Option.of("learningRate", "Learning rate", Range.above0(), 0.05).flag("--lr", "RATE")
            .help("How far each step moves the weights: too small learns slowly, too large makes the loss jump or explode.");
    Option<Double> MOMENTUM = Option.of("optimizer.momentum", "Momentum", Range.share(), 0.0).flag("--momentum", "SHARE")
            .help("How much of the last step carries over into the next one: 0.9 smooths the path, 0 follows each batch alone.");
    Option<Boolean> NESTEROV = Option.of("optimizer.nesterov", "Nesterov", Range.onOff(), false).flag("--nesterov", "")
            .help("Measures the slope where the momentum leads, which often settles sooner.").rare();
    Option<Double> BETA1 = Option.of("optimizer.beta1", "β1", Range.share(), 0.9).flag("--betas", "B1,B2")
            .help("How much of the running mean of gradients is kept at each step: the momentum of Adam.").rare();
    Option<Double> BETA2 = Option.of("optimizer.beta2", "β2", Range.share(), 0.999).flag("--betas", "B1,B2")
            .help("How much of the running mean of squared gradients is kept: close to 1, so that each weight's step size "
                    + "changes slowly.")
            .rare();
    Option<Double> ALPHA = Option.of("optimizer.alpha", "α", Range.share(), 0.99).flag("--alpha", "SHARE")
            .help("How much of the running mean of squared gradients is kept: close to 1, so that each weight's step size "
                    + "changes slowly.")
            .rare();
    Option<Double> EPS = Option.of("optimizer.eps", "ε", Range.above0(), 1e-8).flag("--eps", "EPS")
            .help("Added to what the step is divided by, so that tiny gradients don't make giant steps.").rare();
    Option<Double> WEIGHT_DECAY = Option.of("optimizer.weightDecay", "Weight decay", Range.atLeast0(), 0.0)
            .flag("--weight-decay", "RATE").help("Pulls every weight a little towards zero at each step, against over-fitting.");

    Option<Double> MOMENTUM_DECAY = Option.of("optimizer.momentumDecay", "Momentum decay", Range.atLeast0(), 4e-3)
            .flag("--momentum-decay", "RATE").rare()
            .help("How fast the momentum climbs from half of β1 to β1 in the course of training.");

    /** Weight decay of every trained parameter. */
    double weightDecay();

    /** The number of buffers as long as all parameters that it keeps between steps. */
    int buffers();

    /** The optimizers to choose from. */
    static Family<OptimizerSpec> family() {
        return new Family<>("optimizer", "Method", "optimiser", "--optimizer", "RULE",
                "How each step follows from the gradient.", List.of(Sgd.KIND, Adam.KIND, AdamW.KIND, NAdam.KIND, RmsProp.KIND));
    }

    /**
     * Stochastic gradient descent, {@code torch.optim.SGD}.
     *
     * @param momentum factor of the previous step, 0 ≤ momentum &lt; 1
     * @param nesterov Nesterov momentum (Sutskever et al. 2013); requires momentum
     * @param weightDecay added to the gradient as weightDecay · weight
     */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSpec {

        static final Kind<OptimizerSpec> KIND = Kind.<OptimizerSpec>of(Sgd.class, "sgd", "SGD",
                "Stochastic gradient descent: a step against the slope of the loss after each batch.",
                MOMENTUM, NESTEROV, WEIGHT_DECAY).with(LEARNING_RATE);

        public Sgd {
            MOMENTUM.check(momentum);
            if (nesterov && momentum == 0) {
                MOMENTUM.refuse("Nesterov needs a momentum above 0, got 0.");
            }
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public int buffers() {
            return momentum == 0 ? 0 : 1;
        }
    }

    /**
     * Adaptive moments (Kingma and Ba 2015), {@code torch.optim.Adam}.
     *
     * @param beta1 decay rate of the running mean of gradients
     * @param beta2 decay rate of the running mean of squared gradients
     * @param eps added to the root of the latter, above 0
     * @param weightDecay added to the gradient as weightDecay · weight
     */
    record Adam(double beta1, double beta2, double eps, double weightDecay) implements OptimizerSpec {

        static final Kind<OptimizerSpec> KIND = Kind.<OptimizerSpec>of(Adam.class, "adam", "Adam",
                "Each weight gets a step size of its own, from the running size of its gradients: learns fast with little "
                        + "tuning.",
                BETA1, BETA2, EPS, WEIGHT_DECAY).with(LEARNING_RATE.usually(0.001));

        public static final Adam DEFAULT = new Adam(0.9, 0.999, 1e-8, 0);

        public Adam {
            checkMoments(beta1, beta2, eps);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public int buffers() {
            return 2;
        }
    }

    /** Adam with decoupled weight decay (Loshchilov and Hutter 2019), {@code torch.optim.AdamW}. */
    record AdamW(double beta1, double beta2, double eps, double weightDecay) implements OptimizerSpec {

        static final Kind<OptimizerSpec> KIND = Kind.<OptimizerSpec>of(AdamW.class, "adamw", "AdamW",
                "Adam with weight decay that does not pass through the step sizes: the usual choice for newer networks.",
                BETA1, BETA2, EPS, WEIGHT_DECAY.usually(0.01)).with(LEARNING_RATE.usually(0.001));

        public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 1e-8, 1e-2);

        public AdamW {
            checkMoments(beta1, beta2, eps);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public int buffers() {
            return 2;
        }
    }

    /**
     * Adam with Nesterov's momentum (Dozat 2016), {@code torch.optim.NAdam}.
     *
     * @param weightDecay added to the gradient as weightDecay · weight
     * @param momentumDecay how fast the momentum climbs from half of beta1 to beta1
     */
    record NAdam(double beta1, double beta2, double eps, double weightDecay, double momentumDecay) implements OptimizerSpec {

        static final Kind<OptimizerSpec> KIND = Kind.<OptimizerSpec>of(NAdam.class, "nadam", "NAdam",
                "Adam that looks ahead along the momentum, as Nesterov's does: often a little faster than Adam.",
                BETA1, BETA2, EPS, WEIGHT_DECAY, MOMENTUM_DECAY).with(LEARNING_RATE.usually(0.002));

        public NAdam {
            checkMoments(beta1, beta2, eps);
            WEIGHT_DECAY.check(weightDecay);
            MOMENTUM_DECAY.check(momentumDecay);
        }

        @Override
        public int buffers() {
            return 2;
        }
    }

    /**
     * Gradients divided by the root of their running mean square (Hinton's lecture 6e, 2012), {@code torch.optim.RMSprop}.
     *
     * @param alpha decay rate of the running mean square
     * @param eps added to its root, above 0
     */
    record RmsProp(double alpha, double eps, double momentum, double weightDecay) implements OptimizerSpec {

        static final Kind<OptimizerSpec> KIND = Kind.<OptimizerSpec>of(RmsProp.class, "rmsprop", "RMSprop",
                "Divides each weight's step by the running size of its gradients.", ALPHA, EPS, MOMENTUM, WEIGHT_DECAY)
                .with(LEARNING_RATE.usually(0.001));

        public static final RmsProp DEFAULT = new RmsProp(0.99, 1e-8, 0, 0);

        public RmsProp {
            ALPHA.check(alpha);
            EPS.check(eps);
            MOMENTUM.check(momentum);
            WEIGHT_DECAY.check(weightDecay);
        }

        @Override
        public int buffers() {
            return momentum == 0 ? 1 : 2;
        }
    }

    private static void checkMoments(double beta1, double beta2, double eps) {
        BETA1.check(beta1);
        BETA2.check(beta2);
        EPS.check(eps);
    }
}
