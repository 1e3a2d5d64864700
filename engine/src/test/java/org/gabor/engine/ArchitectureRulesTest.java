package org.gabor.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gabor.engine", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

    @ArchTest
    static final ArchRule KNOWS_NO_WINDOW_AND_NO_ZOO = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("org.gabor.app..", "org.gabor.zoo..", "javafx..");

    @ArchTest
    static final ArchRule PROVIDERS_KEEP_THEIR_LIBRARIES = noClasses()
            .that().resideOutsideOfPackages("org.gabor.engine.compute.nd4j..", "org.gabor.engine.compute.onednn..")
            .should().dependOnClassesThat().resideInAnyPackage("org.nd4j..", "org.bytedeco.dnnl..")
            .because("a provider for other machines is one more package; everyone else sees views and float[]");

    @ArchTest
    static final ArchRule NATIVE_MEMORY_IS_ALLOCATED_IN_ONE_PLACE = noClasses()
            .that().resideOutsideOfPackages("org.gabor.engine.memory..", "org.gabor.engine.compute.nd4j..",
                    "org.gabor.engine.compute.onednn..")
            .should().dependOnClassesThat().resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule DATA_KNOWS_NO_GRAPH = noClasses().that().resideInAPackage("org.gabor.engine.data..")
            .should().dependOnClassesThat().resideInAnyPackage("org.gabor.graph.model..", "org.gabor.graph.analysis..",
                    "org.gabor.graph.layer..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gabor.engine.(**)").should().beFreeOfCycles();
}
