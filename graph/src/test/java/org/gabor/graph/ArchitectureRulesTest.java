package org.gabor.graph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gabor.graph", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_JDK = classes().that().resideOutsideOfPackage("org.gabor.graph.io..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.gabor.graph..", "java..");

    @ArchTest
    static final ArchRule FILES_ARE_READ_WITH_JACKSON = classes().that().resideInAPackage("org.gabor.graph.io..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.gabor.graph..", "java..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gabor.graph.(**)").should().beFreeOfCycles();
}
