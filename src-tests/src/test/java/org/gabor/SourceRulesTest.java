package org.gabor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What only the sources show: lengths of files, sizes of packages, and switches that would hide a new case. */
class SourceRulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 300;
    private static final int MOST_FILES = 30;
    private static final String REASON = "Why so many files";

    @Test
    void noFileIsLong() {
        assertEquals(List.of(), sources("main").stream().filter(file -> lines(file).size() > MOST_LINES)
                .map(file -> "%s has %d lines".formatted(ROOT.relativize(file), lines(file).size())).toList());
    }

    @Test
    void noPackageIsLargeWithoutAReason() {
        Map<Path, Long> sizes = sources("main").stream().collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        assertEquals(List.of(), sizes.entrySet().stream()
                .filter(size -> size.getValue() > MOST_FILES && !saysWhy(size.getKey()))
                .map(size -> "%s has %d files".formatted(ROOT.relativize(size.getKey()), size.getValue())).toList());
    }

    private static boolean saysWhy(Path folder) {
        Path info = folder.resolve("package-info.java");
        return Files.exists(info) && lines(info).stream().anyMatch(line -> line.contains(REASON));
    }

    /** A {@code default} over a sealed type would take in a case added later without anyone asking what it means there. */
    @Test
    void noSwitchOverASealedTypeHasADefault() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(new StringWriter(), files, _ -> {},
                    List.of("-proc:none", "-classpath", System.getProperty("java.class.path")), null,
                    files.getJavaFileObjectsFromPaths(sources("main")));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Defaults defaults = new Defaults(Trees.instance(task));
            units.forEach(unit -> defaults.scan(new TreePath(unit), null));
            assertEquals(List.of(), defaults.found);
        }
    }

    private static List<Path> sources(String set) {
        return Stream.of("graph", "zoo", "engine", "app").map(module -> ROOT.resolve(module).resolve("src/" + set + "/java"))
                .flatMap(SourceRulesTest::files).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects the switches over sealed types that have a default. */
    private static final class Defaults extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<String> found = new ArrayList<>();

        private Defaults(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void none) {
            check(tree, tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, none);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
            check(tree, tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, none);
        }

        private void check(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
            Element type = type(selector);
            boolean hasDefault = cases.stream().flatMap(one -> one.getLabels().stream())
                    .anyMatch(label -> label.getKind() == Tree.Kind.DEFAULT_CASE_LABEL);
            if (hasDefault && type != null && type.getModifiers().contains(Modifier.SEALED)) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long line = unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
                found.add("%s:%d: a default over %s".formatted(
                        ROOT.relativize(Path.of(unit.getSourceFile().toUri())), line, type));
            }
        }

        /** What is switched over; null for a primitive. */
        private Element type(ExpressionTree selector) {
            return trees.getTypeMirror(new TreePath(getCurrentPath(), selector)) instanceof DeclaredType declared
                    ? declared.asElement() : null;
        }
    }
}
