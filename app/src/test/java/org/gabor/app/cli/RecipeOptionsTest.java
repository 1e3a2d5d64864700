package org.gabor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.runs.Recipes;
import org.gabor.app.runs.recipe.ClassCounts;
import org.gabor.app.runs.recipe.RecipeDraft;
import org.gabor.app.runs.recipe.RecipeForm;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.Schedule;
import org.gabor.engine.recipe.Family;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.train.spec.EarlyStopping;
import org.gabor.engine.train.spec.PrecisionChoice;
import org.gabor.engine.train.spec.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command line says the same as the window. */
class RecipeOptionsTest {

    private static final RecipeDraft BASE = RecipeDraft.of(Recipes.PLAIN);

    private static RecipeDraft typed(String... arguments) {
        CommandSpec command = CommandSpec.create();
        RecipeOptions.addTo(command);
        return RecipeOptions.over(BASE, new CommandLine(command).parseArgs(arguments));
    }

    private static Recipe recipe(String line) {
        return typed(line.split(" ")).recipe(ClassCounts.UNKNOWN).orElseThrow();
    }

    static Stream<Arguments> kinds() {
        return RecipeForm.FAMILIES.stream().flatMap(family -> family.kinds().stream().map(kind -> Arguments.of(family, kind)));
    }

    /** The values of the window's fields are those of the flags if nobody changes them. */
    @ParameterizedTest
    @MethodSource("kinds")
    <S> void aKindHasTheSameUsualValuesAsInTheWindow(Family<S> family, Kind<S> kind) {
        String[] arguments = kind.name().equals("multistep")
                ? new String[] {"--schedule", "multistep", "--milestones", "5,8"} : new String[] {family.flag(), kind.name()};
        assertEquals(BASE.with(family, kind).recipe(ClassCounts.UNKNOWN), typed(arguments).recipe(ClassCounts.UNKNOWN));
    }

    @Test
    void everyFlagIsUnderstood() {
        assertEquals(Recipes.PLAIN.withOptimizer(new OptimizerSpec.Sgd(0.5, true, 1e-4)).withLearningRate(0.3).withBatch(7)
                .withEpochs(3).withSeed(-1).withRecalibrate(true).withPrecision(PrecisionChoice.AUTO)
                .withClipNorm(Optional.of(2.0)).withSchedule(new Schedule.MultiStep(List.of(3, 6), 0.5, 1.5))
                .withLoss(new Loss.CrossEntropy(0.1, List.of(1.0, 2.0)))
                .withEarlyStopping(Optional.of(new EarlyStopping(4, 0.01))),
                recipe("--momentum 0.5 --nesterov --weight-decay 1e-4 --lr 0.3 --batch 7 --epochs 3 --seed -1 --recalibrate "
                        + "--precision auto --clip 2 --schedule multistep --milestones 3,6 --gamma 0.5 --warmup 1.5 "
                        + "--label-smoothing 0.1 --class-weights 1,2 --min-delta 0.01 --early-stopping 4"));
        assertEquals(new OptimizerSpec.Adam(0.8, 0.99, 1e-7, 0),
                recipe("--optimizer adam --betas 0.8,0.99 --eps 1e-7").optimizer());
        assertEquals(new OptimizerSpec.NAdam(0.9, 0.999, 1e-8, 0, 0.01),
                recipe("--optimizer nadam --momentum-decay 0.01").optimizer());
        assertEquals(new OptimizerSpec.RmsProp(0.9, 1e-8, 0, 0), recipe("--optimizer rmsprop --alpha 0.9").optimizer());
        assertEquals(new Schedule.ReduceOnPlateau(0.1, 10, 0), recipe("--schedule plateau").schedule());
        assertEquals(new Schedule.ReduceOnPlateau(0.5, 3, 0),
                recipe("--schedule plateau --gamma 0.5 --plateau-patience 3").schedule());
        assertEquals(new Schedule.Exponential(0.95, 2), recipe("--schedule exponential --warmup 2").schedule());
        assertEquals(new Schedule.OneCycle(0.2, 0), recipe("--schedule onecycle --peak 0.2").schedule());
        assertEquals(new Schedule.Cosine(0.001, 0), recipe("--schedule cosine --lowest-lr 0.001").schedule());
        assertEquals(new Schedule.Step(2, 0.1, 0), recipe("--schedule step --step-every 2").schedule());
    }

    /** A rate that suits SGD makes Adam explode. */
    @Test
    void anotherOptimiserBringsItsUsualRate() {
        assertEquals(0.001, recipe("--optimizer adam").learningRate());
        assertEquals(0.01, recipe("--optimizer adam --lr 0.01").learningRate());
        assertEquals(Recipes.PLAIN, recipe("--optimizer sgd"));
    }

    @Test
    void frozenParametersMayBeNamedOneByOne() {
        assertEquals(List.of("features.*", "fc.bias"), typed("--freeze", "features.*", "--freeze", "fc.bias").frozen());
        assertEquals(List.of("features.*", "fc.bias"), typed("--freeze", "features.*,fc.bias").frozen());
    }

    /** All that version 0.1 understood. */
    @Test
    void helpTellsOfEveryFlag() {
        String help = Command.gabor("train", "--help").out();
        for (String flag : List.of("--batch=N", "--epochs=N", "--lr=RATE", "--optimizer=RULE", "--momentum=SHARE",
                "--[no-]nesterov", "--betas=B1,B2", "--alpha=SHARE", "--eps=EPS", "--weight-decay=RATE", "--clip=NORM",
                "--schedule=CURVE", "--warmup=EPOCHS", "--gamma=FACTOR", "--step-every=N", "--milestones=N,N",
                "--lowest-lr=RATE", "--peak=SHARE", "--plateau-patience=N", "--loss=LOSS", "--label-smoothing=SHARE",
                "--class-weights=W,W,…", "--early-stopping=N", "--min-delta=LOSS", "recalibrate", "--seed=N",
                "--precision=KIND", "--checkpoint-every=N", "--checkpoint-minutes=M", "--freeze=NAMES")) {
            assertTrue(help.contains(flag), flag);
        }
        assertTrue(
                help.replaceAll("\\s+", " ").contains("0.1 with step, multistep and plateau, 0.95 with exponential by default."));
    }

    @Test
    void everyRecordOfAFamilyCanBeChosen() {
        assertEquals(Set.of(OptimizerSpec.class.getPermittedSubclasses()), types(OptimizerSpec.family()));
        assertEquals(Set.of(Schedule.class.getPermittedSubclasses()), types(Schedule.family()));
        assertEquals(Set.of(Loss.class.getPermittedSubclasses()), types(Loss.family()));
    }

    private static Set<Class<?>> types(Family<?> family) {
        return family.kinds().stream().map(Kind::type).collect(Collectors.toSet());
    }
}
