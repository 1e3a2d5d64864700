package org.gabor.engine.compute.plan;

/** Records in the blocks of a blueprint at which moments they are needed. */
final class Lifetimes {

    private final Blueprint blueprint;
    private final boolean learns;

    private Lifetimes(Blueprint blueprint, boolean learns) {
        this.blueprint = blueprint;
        this.learns = learns;
    }

    /** @param learns whether there is a backward pass */
    static void plan(Blueprint blueprint, boolean learns) {
        Lifetimes lifetimes = new Lifetimes(blueprint, learns);
        lifetimes.planEnds();
        for (int i = 0; i < blueprint.steps().size(); i++) {
            lifetimes.planStep(i, blueprint.steps().get(i));
        }
    }

    private void planEnds() {
        blueprint.inputs().forEach(input -> {
            input.needValuesAt(Blueprint.ARRIVAL);
            input.needGradientAt(blueprint.back(-1));
        });
        blueprint.kept().values().forEach(kept -> {
            kept.value().needValuesAt(Blueprint.ARRIVAL);
            kept.value().needValuesAt(blueprint.back(-1));
            kept.value().needGradientAt(blueprint.scores());
            kept.value().needGradientAt(blueprint.back(-1));
        });
        blueprint.ends().forEach(end -> {
            end.needValuesAt(blueprint.scores());
            end.needGradientAt(blueprint.scores());
        });
    }

    private void planStep(int step, Blueprint.Step planned) {
        Stage stage = planned.stage();
        planned.chain().stream().limit(1).flatMap(first -> first.inputs().stream())
                .forEach(input -> input.needValuesAt(Blueprint.ahead(step)));
        stage.inputs().forEach(input -> input.needValuesAt(Blueprint.ahead(step)));
        stage.outputs().forEach(output -> output.needValuesAt(Blueprint.ahead(step)));
        if (learns) {
            stage.reread().forEach(value -> value.needValuesAt(blueprint.back(step)));
            stage.inputs().forEach(input -> input.needGradientAt(blueprint.back(step)));
            stage.outputs().forEach(output -> output.needGradientAt(blueprint.back(step)));
        }
    }
}
