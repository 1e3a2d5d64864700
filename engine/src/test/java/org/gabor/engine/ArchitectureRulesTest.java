package org.gabor.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.nd4j.linalg.api.ndarray.INDArray;

@AnalyzeClasses(packages = "org.gabor.engine", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

    @ArchTest
    static final ArchRule KNOWS_NO_WINDOW_AND_NO_ZOO = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.gabor.app..", "org.gabor.zoo..", "javafx..");

    @ArchTest
    static final ArchRule ARRAYS_STAY_BEHIND_THE_WALL = noClasses()
            .that().resideOutsideOfPackages("org.gabor.engine.compute..", "org.gabor.engine.memory..", "org.gabor.engine.optim..",
                    "org.gabor.engine.probe..")
            .should().dependOnClassesThat().areAssignableTo(INDArray.class)
            .because("one thread owns all arrays; events and probes carry numbers and float[]");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gabor.engine.(*)..").should().beFreeOfCycles();
}
