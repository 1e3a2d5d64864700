package org.gabor.engine.compute;

import java.util.List;

/**
 * Tells the blocks of a blueprint when they are needed. Moments are counted from the arrival of the images: each step's way
 * ahead, the reading of the scores, each step's way back in reverse order, and the reading of the images' gradient.
 */
final class Lifetimes {

    private final List<Blueprint.Step> steps;
    private final boolean learns;

    private Lifetimes(Blueprint blueprint, boolean learns) {
        steps = blueprint.steps();
        this.learns = learns;
    }

    /** @param learns whether there is a way back */
    static void plan(Blueprint blueprint, boolean learns) {
        Lifetimes lifetimes = new Lifetimes(blueprint, learns);
        lifetimes.planEnds(blueprint);
        for (int i = 0; i < blueprint.steps().size(); i++) {
            lifetimes.planStep(i, blueprint.steps().get(i));
        }
    }

    private void planEnds(Blueprint blueprint) {
        blueprint.input().needValuesAt(0);
        blueprint.input().needGradientAt(back(-1));
        blueprint.ends().forEach(end -> {
            end.needValuesAt(scores());
            end.needGradientAt(scores());
        });
    }

    private void planStep(int step, Blueprint.Step planned) {
        Stage stage = planned.stage();
        planned.feeder().ifPresent(feeder -> feeder.inputs().forEach(input -> input.needValuesAt(ahead(step))));
        stage.inputs().forEach(input -> input.needValuesAt(ahead(step)));
        stage.outputs().forEach(output -> output.needValuesAt(ahead(step)));
        if (learns) {
            stage.reread().forEach(value -> value.needValuesAt(back(step)));
            stage.inputs().forEach(input -> input.needGradientAt(back(step)));
            stage.outputs().forEach(output -> output.needGradientAt(back(step)));
        }
    }

    private static int ahead(int step) {
        return 1 + step;
    }

    private int scores() {
        return 1 + steps.size();
    }

    private int back(int step) {
        return scores() + steps.size() - step;
    }
}
