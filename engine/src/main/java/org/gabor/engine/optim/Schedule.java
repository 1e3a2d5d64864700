package org.gabor.engine.optim;

import java.util.List;
import java.util.stream.IntStream;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Items;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;
import org.gabor.engine.recipe.Range;

/**
 * A learning-rate schedule: a pure function of the step. Every schedule may begin with a linear warm-up (Goyal et al. 2017,
 * section 2.2), whose steps take 1/n, 2/n … of the scheduled rate. Epochs are counted from the beginning of training; a curve
 * that spans all of training, cosine or one cycle, begins at the end of the warm-up.
 */
public sealed interface Schedule {

    Option<Integer> EVERY = Option.of("schedule.every", "Every", Range.whole(1), 10).named("distance between steps").in("epochs")
            .flag("--step-every", "N").help("Epochs between two decreases of the learning rate.");
    Option<List<Integer>> MILESTONES = Option.<List<Integer>>of("schedule.milestones", "After epochs",
            Items.whole("whole numbers that rise, such as 30, 60", Schedule::rise), List.of(5, 8)).named("milestones")
            .flag("--milestones", "N,N").help("The learning rate falls at the end of each of these epochs: 30,60.").demanded();
    Option<Double> GAMMA = Option.of("schedule.gamma", "Factor", Range.above0UpTo(1), 0.1).flag("--gamma", "FACTOR")
            .help("What the learning rate is multiplied by each time it falls.");
    Option<Double> LOWEST = Option.of("schedule.lowest", "Lowest rate", Range.atLeast0(), 0.0).flag("--lowest-lr", "RATE")
            .help("The learning rate that the curve ends at.").rare();
    Option<Double> PEAK_SHARE = Option.of("schedule.peakShare", "Peak at", Range.inside(), 0.3).named("place of the peak")
            .in("of all").flag("--peak", "SHARE")
            .help("Which share of training is over when the learning rate is at its highest.");
    Option<Double> FACTOR = Option.of("schedule.factor", "Factor", Range.inside(), 0.1).flag("--gamma", "FACTOR")
            .help("What the learning rate is multiplied by each time it falls.");
    /** PyTorch's default of 10. */
    Option<Integer> PATIENCE = Option.of("schedule.patience", "Patience", Range.whole(0), 10).in("epochs")
            .flag("--plateau-patience", "N")
            .help("Epochs without a lower validation loss that pass before the learning rate falls.");
    Option<Double> WARMUP = Option.of("schedule.warmupEpochs", "Warm-up", Range.atLeast0(), 0.0).in("epochs")
            .flag("--warmup", "EPOCHS").rare()
            .help("Epochs in which the learning rate climbs linearly from 0; prevents large first steps from initial weights.");

    /** The schedules to choose from. */
    static Family<Schedule> family() {
        return new Family<>("schedule", "Schedule", "schedule", "--schedule", "CURVE",
                "How the learning rate changes in the course of training.", List.of(Constant.KIND, Step.KIND, MultiStep.KIND,
                        Exponential.KIND, Cosine.KIND, OneCycle.KIND, ReduceOnPlateau.KIND));
    }

    private static boolean rise(List<Integer> milestones) {
        return !milestones.isEmpty() && milestones.getFirst() > 0
                && IntStream.range(1, milestones.size()).allMatch(i -> milestones.get(i) > milestones.get(i - 1));
    }

    /** Length of the linear warm-up in epochs; 0 for none. */
    double warmupEpochs();

    /** The rate of the step with index {@code step}, without a plateau. */
    default double rate(double base, long step, TrainingLength horizon) {
        return rate(base, step, horizon, Plateau.START);
    }

    /**
     * The rate of the step with index {@code step}.
     *
     * @param base the recipe's learning rate
     * @param plateau the state so far; only {@link ReduceOnPlateau} uses it
     */
    default double rate(double base, long step, TrainingLength horizon, Plateau plateau) {
        long warmup = horizon.steps(warmupEpochs());
        double share = step < warmup ? (step + 1.0) / warmup : 1;
        return share * learningRate(base, step, horizon, plateau);
    }

    /** The rate of the step with index {@code step}, without warm-up. */
    double learningRate(double base, long step, TrainingLength horizon, Plateau plateau);

    /** A constant rate. */
    record Constant(double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(Constant.class, "constant", "Constant",
                "The learning rate stays as it is.", WARMUP);

        public Constant {
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base;
        }
    }

    /** Multiplies the rate by {@code gamma} every {@code every} epochs: {@code StepLR}. */
    record Step(int every, double gamma, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(Step.class, "step", "Step",
                "The learning rate falls at regular intervals.", EVERY, GAMMA, WARMUP);

        public Step {
            EVERY.check(every);
            GAMMA.check(gamma);
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(gamma, horizon.epoch(step) / every);
        }
    }

    /** Multiplies the rate by {@code gamma} at the end of each of these epochs: {@code MultiStepLR}. */
    record MultiStep(List<Integer> milestones, double gamma, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(MultiStep.class, "multistep", "Multi-step",
                "The learning rate falls after epochs of your choice.", MILESTONES, GAMMA, WARMUP);

        public MultiStep {
            milestones = List.copyOf(milestones);
            MILESTONES.check(milestones);
            GAMMA.check(gamma);
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            long passed = milestones.stream().filter(milestone -> milestone <= horizon.epoch(step)).count();
            return base * Math.pow(gamma, passed);
        }
    }

    /** Multiplies the rate by {@code gamma} after each epoch: {@code ExponentialLR}. */
    record Exponential(double gamma, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(Exponential.class, "exponential", "Exponential",
                "The learning rate falls a little after every epoch.", GAMMA.usually(0.95), WARMUP);

        public Exponential {
            GAMMA.check(gamma);
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(gamma, horizon.epoch(step));
        }
    }

    /**
     * Half a cosine from the base rate, at the end of the warm-up, down to {@code lowest} at the end of training (Loshchilov and
     * Hutter 2017), updated at each step: {@code CosineAnnealingLR}.
     */
    record Cosine(double lowest, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(Cosine.class, "cosine", "Cosine",
                "The learning rate falls along half a cosine: slowly, faster, and slowly again.", LOWEST, WARMUP);

        public Cosine {
            LOWEST.check(lowest);
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            long warmup = horizon.steps(warmupEpochs);
            double whole = Math.max(1, horizon.steps() - warmup);
            return CosineAnnealing.cosine(base, lowest, Math.max(0, step - warmup) / whole);
        }
    }

    /**
     * Up from a 25th of the base rate and down to a 250,000th of it, along cosines (Smith and Topin 2018): {@code OneCycleLR},
     * without its momentum cycle.
     *
     * @param peakShare share of the steps after the warm-up at which the base rate is reached, above 0 and below 1
     */
    record OneCycle(double peakShare, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(OneCycle.class, "onecycle", "One cycle",
                "The learning rate climbs to its value and falls to almost nothing.", PEAK_SHARE, WARMUP);

        private static final double BEGIN = 25;
        private static final double END = 1e4;

        public OneCycle {
            PEAK_SHARE.check(peakShare);
            WARMUP.check(warmupEpochs);
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
     * Multiplies the rate by {@code factor} after more than {@code patience} epochs without a lower validation loss:
     * {@code ReduceLROnPlateau}.
     */
    record ReduceOnPlateau(double factor, int patience, double warmupEpochs) implements Schedule {

        static final Kind<Schedule> KIND = Kind.of(ReduceOnPlateau.class, "plateau", "On plateau",
                "The learning rate falls whenever the validation loss has stopped falling.", FACTOR, PATIENCE, WARMUP);

        public ReduceOnPlateau {
            FACTOR.check(factor);
            PATIENCE.check(patience);
            WARMUP.check(warmupEpochs);
        }

        @Override
        public double learningRate(double base, long step, TrainingLength horizon, Plateau plateau) {
            return base * Math.pow(factor, plateau.reductions());
        }
    }
}
