package org.gabor.engine.optim;

import java.util.List;

/**
 * How the learning rate changes in the course of training: a pure function of the step. Every schedule may begin with a
 * linear warm-up (Goyal et al. 2017, section 2.2), whose steps take 1/n, 2/n … of the rate that would be due. Epochs are counted
 * from the beginning of training; a curve that spans all of training, cosine or one cycle, begins at the warm-up's end.
 */
public sealed interface Schedule {

    /** Length of the linear warm-up in epochs; 0 for none. */
    double warmupEpochs();

    /** The rate for the step after {@code step} others, where no plateau was met. */
    default double rate(double base, long step, TrainingLength horizon) {
        return rate(base, step, horizon, Plateau.START);
    }

    /**
     * The rate for the step after {@code step} others.
     *
     * @param base the recipe's learning rate
     * @param plateau what was seen so far; only {@link ReduceOnPlateau} looks at it
     */
    default double rate(double base, long step, TrainingLength horizon, Plateau plateau) {
        long warmup = horizon.steps(warmupEpochs());
        double share = step < warmup ? (step + 1.0) / warmup : 1;
        return share * learningRate(base, step, horizon, plateau);
    }

    /** The rate for the step after {@code step} others, warm-up aside. */
    double learningRate(double base, long step, TrainingLength horizon, Plateau plateau);

    /** The same rate throughout. */
    record Constant(double warmupEpochs) implements Schedule {
        public Constant {
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base;
        }
    }

    /** Times {@code gamma} every {@code every} epochs: {@code StepLR}. */
    record Step(int every, double gamma, double warmupEpochs) implements Schedule {
        public Step {
            SettingChecks.require(every >= 1, "The rate falls every 1 or more epochs, got %s.", every);
            SettingChecks.factor(gamma);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(gamma, horizon.epoch(step) / every);
        }
    }

    /** Times {@code gamma} at the end of each of these epochs: {@code MultiStepLR}. */
    record MultiStep(List<Integer> milestones, double gamma, double warmupEpochs) implements Schedule {
        public MultiStep {
            milestones = List.copyOf(milestones);
            for (int i = 0; i < milestones.size(); i++) {
                SettingChecks.require(milestones.get(i) > (i == 0 ? 0 : milestones.get(i - 1)),
                        "The epochs at which the rate falls must be above 0 and rise, got %s.", milestones);
            }
            SettingChecks.factor(gamma);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            long passed = milestones.stream().filter(milestone -> milestone <= horizon.epoch(step)).count();
            return base * Math.pow(gamma, passed);
        }
    }

    /** Times {@code gamma} after each epoch: {@code ExponentialLR}. */
    record Exponential(double gamma, double warmupEpochs) implements Schedule {
        public Exponential {
            SettingChecks.factor(gamma);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(gamma, horizon.epoch(step));
        }
    }

    /**
     * Half a cosine from the base rate, at the end of the warm-up, down to {@code lowest} at the end of training (Loshchilov
     * and Hutter 2017), a little each step: {@code CosineAnnealingLR}.
     */
    record Cosine(double lowest, double warmupEpochs) implements Schedule {
        public Cosine {
            SettingChecks.atLeastZero("The lowest rate", lowest);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            long warmup = horizon.steps(warmupEpochs);
            double whole = Math.max(1, horizon.steps() - warmup);
            return CosineAnnealing.cosine(base, lowest, Math.max(0, step - warmup) / whole);
        }
    }

    /**
     * Up from a 25th of the base rate and down to a 250,000th of it, along cosines (Smith and Topin 2018):
     * {@code OneCycleLR}, without its cycle of the momentum.
     *
     * @param peakShare share of the steps after the warm-up at which the base rate is reached, above 0 and below 1
     */
    record OneCycle(double peakShare, double warmupEpochs) implements Schedule {

        private static final double BEGIN = 25;
        private static final double END = 1e4;

        public OneCycle {
            SettingChecks.require(peakShare > 0 && peakShare < 1,
                    "The peak of one cycle must lie above 0 and below 1 of the steps, got %s.", peakShare);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            long warmup = horizon.steps(warmupEpochs);
            double now = Math.max(0, step - warmup);
            double last = Math.max(1, horizon.steps() - warmup) - 1.0;
            double peak = peakShare * (last + 1) - 1;
            return now < peak
                    ? CosineAnnealing.cosine(base / BEGIN, base, now / peak)
                    : CosineAnnealing.cosine(base, base / BEGIN / END, last > peak ? (now - peak) / (last - peak) : 0);
        }
    }

    /**
     * Times {@code factor} after more than {@code patience} epochs without a lower validation loss: {@code ReduceLROnPlateau}.
     */
    record ReduceOnPlateau(double factor, int patience, double warmupEpochs) implements Schedule {
        public ReduceOnPlateau {
            SettingChecks.require(factor > 0 && factor < 1, "The factor at a plateau must be above 0 and below 1, got %s.",
                    factor);
            SettingChecks.require(patience >= 0, "The patience must be at least 0 epochs, got %s.", patience);
            SettingChecks.atLeastZero("The warm-up", warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(factor, plateau.reductions());
        }
    }
}
