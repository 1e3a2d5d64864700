package org.gabor.app.cli;

import org.gabor.engine.optim.Schedule;
import picocli.CommandLine.Option;

/** How the learning rate changes in the course of training. */
final class ScheduleOptions {

    private static final String NAMES = "constant, step, multistep, exponential, cosine, onecycle, plateau";
    private static final double TENTH = 0.1;
    private static final double SLOWLY = 0.95;
    private static final int TEN = 10;
    private static final double PEAK = 0.3;

    @Option(names = "--schedule", paramLabel = "CURVE", description = "One of " + NAMES + ".")
    private String name;

    @Option(names = "--warmup", paramLabel = "EPOCHS", description = "Begin with a linear rise over so many epochs.")
    private Double warmup;

    @Option(names = "--gamma", paramLabel = "FACTOR",
            description = "Factor of each fall: 0.1 by default, 0.95 with exponential.")
    private Double gamma;

    @Option(names = "--step-every", paramLabel = "N", description = "With step: epochs between falls, 10 by default.")
    private Integer every;

    @Option(names = "--milestones", paramLabel = "N,N", description = "With multistep: the epochs after which the rate falls.")
    private String milestones;

    @Option(names = "--lowest-lr", paramLabel = "RATE", description = "With cosine: the last rate, 0 by default.")
    private Double lowest;

    @Option(names = "--peak", paramLabel = "SHARE", description = "With onecycle: where the rate is highest, 0.3 by default.")
    private Double peak;

    @Option(names = "--plateau-patience", paramLabel = "N",
            description = "With plateau: epochs without progress that are let pass, 10 by default.")
    private Integer patience;

    /** Throws {@link UsageError} or {@link IllegalArgumentException} where a value is out of its range or goes with another one. */
    Schedule over(Schedule base) {
        if (name == null && warmup == null) {
            check("");
            return base;
        }
        String chosen = OptionValues.or(name, "constant");
        check(chosen);
        double rise = OptionValues.or(warmup, 0.0);
        return switch (chosen) {
            case "constant" -> new Schedule.Constant(rise);
            case "step" -> new Schedule.Step(OptionValues.or(every, TEN), OptionValues.or(gamma, TENTH), rise);
            case "multistep" -> multiStep(rise);
            case "exponential" -> new Schedule.Exponential(OptionValues.or(gamma, SLOWLY), rise);
            case "cosine" -> new Schedule.Cosine(OptionValues.or(lowest, 0.0), rise);
            case "onecycle" -> new Schedule.OneCycle(OptionValues.or(peak, PEAK), rise);
            case "plateau" -> new Schedule.ReduceOnPlateau(OptionValues.or(gamma, TENTH), OptionValues.or(patience, TEN), rise);
            case String other -> OptionValues.unknown("schedule", other, NAMES);
        };
    }

    private Schedule multiStep(double rise) {
        if (milestones == null) {
            throw new UsageError("--schedule multistep needs --milestones, the epochs after which the rate falls: 30,60.");
        }
        return new Schedule.MultiStep(OptionValues.wholeNumbers("--milestones", milestones), OptionValues.or(gamma, TENTH), rise);
    }

    private void check(String chosen) {
        boolean falls = chosen.equals("step") || chosen.equals("multistep") || chosen.equals("exponential")
                || chosen.equals("plateau");
        OptionValues.onlyWith(falls, gamma, "--gamma", "--schedule step, multistep, exponential and plateau");
        OptionValues.onlyWith(chosen.equals("step"), every, "--step-every", "--schedule step");
        OptionValues.onlyWith(chosen.equals("multistep"), milestones, "--milestones", "--schedule multistep");
        OptionValues.onlyWith(chosen.equals("cosine"), lowest, "--lowest-lr", "--schedule cosine");
        OptionValues.onlyWith(chosen.equals("onecycle"), peak, "--peak", "--schedule onecycle");
        OptionValues.onlyWith(chosen.equals("plateau"), patience, "--plateau-patience", "--schedule plateau");
    }
}
