package org.gabor.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javafx.application.Platform;

@AnalyzeClasses(packages = "org.gabor.app", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

    @ArchTest
    static final ArchRule EDITING_AND_RUNS_NEED_NO_SCREEN = noClasses()
            .that().resideInAnyPackage(
                    "org.gabor.app.editor..", "org.gabor.app.geom..", "org.gabor.app.runs..", "org.gabor.app.text..")
            .should().dependOnClassesThat().resideInAnyPackage("javafx..");

    @ArchTest
    static final ArchRule ONE_PLACE_HANDS_OVER_TO_THE_FX_THREAD = noClasses()
            .that().resideOutsideOfPackage("org.gabor.app.fx..")
            .should().callMethod(Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule COMMANDS_NEED_NO_SCREEN = noClasses().that().resideInAPackage("org.gabor.app.cli..")
            .should().dependOnClassesThat().resideInAnyPackage(
                    "javafx..", "org.gabor.app.view..", "org.gabor.app.vm..", "org.gabor.app.fx..");

    @ArchTest
    static final ArchRule ONLY_MAIN_AND_CLI_END_THE_PROGRAM = noClasses()
            .that().resideOutsideOfPackages("org.gabor.app.main..", "org.gabor.app.cli..")
            .should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule NO_ARRAYS_IN_THE_WINDOW = noClasses()
            .should().dependOnClassesThat().resideInAPackage("org.nd4j..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gabor.app.(**)").should().beFreeOfCycles();
}
