package org.gabor.zoo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.gabor.zoo", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

    @ArchTest
    static final ArchRule NEEDS_ONLY_GRAPH = classes()
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.gabor.zoo..", "org.gabor.graph..", "java..");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.gabor.(**)").should().beFreeOfCycles();
}
