package org.gabor.engine.optim;

/** Which rule changes the parameters, with its settings under PyTorch's names; the learning rate is not among them. */
public sealed interface OptimizerSpec {

    /** Pull of every trainable parameter towards 0. */
    double weightDecay();

    /** How many arrays as long as all parameters it keeps between steps. */
    int buffers();

    /**
     * Stochastic gradient descent, {@code torch.optim.SGD}.
     *
     * @param momentum share of the last step that is kept, 0 ≤ momentum &lt; 1
     * @param nesterov look ahead along the momentum (Sutskever et al. 2013); needs momentum
     * @param weightDecay added to the gradient as weightDecay · weight
     */
    record Sgd(double momentum, boolean nesterov, double weightDecay) implements OptimizerSpec {
        public Sgd {
            SettingChecks.share("Momentum", momentum);
            SettingChecks.require(!nesterov || momentum > 0, "Nesterov needs a momentum above 0, got %s.", momentum);
            SettingChecks.atLeastZero("Weight decay", weightDecay);
        }

        @Override
        public int buffers() {
            return momentum == 0 ? 0 : 1;
        }
    }

    /**
     * Adaptive moments (Kingma and Ba 2015), {@code torch.optim.Adam}.
     *
     * @param beta1 share of the running mean of gradients that is kept
     * @param beta2 share of the running mean of squared gradients that is kept
     * @param eps added to the root of the latter, above 0
     * @param weightDecay added to the gradient as weightDecay · weight
     */
    record Adam(double beta1, double beta2, double eps, double weightDecay) implements OptimizerSpec {

        public static final Adam DEFAULT = new Adam(0.9, 0.999, 1e-8, 0);

        public Adam {
            SettingChecks.moments(beta1, beta2, eps, weightDecay);
        }

        @Override
        public int buffers() {
            return 2;
        }
    }

    /** Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019), {@code torch.optim.AdamW}. */
    record AdamW(double beta1, double beta2, double eps, double weightDecay) implements OptimizerSpec {

        public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 1e-8, 1e-2);

        public AdamW {
            SettingChecks.moments(beta1, beta2, eps, weightDecay);
        }

        @Override
        public int buffers() {
            return 2;
        }
    }

    /**
     * Gradients over the root of their running mean square (Hinton's lecture 6e, 2012), {@code torch.optim.RMSprop}.
     *
     * @param alpha share of the running mean square that is kept
     * @param eps added to its root, above 0
     */
    record RmsProp(double alpha, double eps, double momentum, double weightDecay) implements OptimizerSpec {

        public static final RmsProp DEFAULT = new RmsProp(0.99, 1e-8, 0, 0);

        public RmsProp {
            SettingChecks.share("Alpha", alpha);
            SettingChecks.epsilon(eps);
            SettingChecks.share("Momentum", momentum);
            SettingChecks.atLeastZero("Weight decay", weightDecay);
        }

        @Override
        public int buffers() {
            return momentum == 0 ? 1 : 2;
        }
    }
}
