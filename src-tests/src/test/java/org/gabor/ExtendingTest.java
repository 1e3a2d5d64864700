package org.gabor;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/extending.md} beside the source tree and its history. */
class ExtendingTest {

    /** How many files an extension may touch, new ones included and tests not. */
    private static final Map<String, Integer> BOUNDS =
            Map.of("A layer", 9, "An optimizer", 4, "A data set", 3, "An observation", 3);
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FILE = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("^Worked example: `([^`]+)`", Pattern.MULTILINE);
    private static final Pattern BOUND = Pattern.compile("at most (\\d+) files");

    /**
     * One kind of extension.
     *
     * @param files that it touches, from the repository's root
     * @param example the title of the commit that adds one
     */
    record Extension(String title, Set<String> files, Optional<Integer> bound, Optional<String> example) {

        static Extension parse(String section) {
            return new Extension(section.lines().findFirst().orElseThrow().strip(),
                    FILE.matcher(section).results().map(match -> match.group(1)).collect(toCollection(TreeSet::new)),
                    first(BOUND, section).map(Integer::valueOf), first(EXAMPLE, section));
        }

        private static Optional<String> first(Pattern pattern, String text) {
            return pattern.matcher(text).results().findFirst().map(match -> match.group(1));
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Extension> extensions() throws IOException {
        String text = Files.readString(ROOT.resolve("docs/extending.md"));
        return Arrays.stream(text.split("(?m)^## ")).skip(1).map(Extension::parse).toList();
    }

    static List<Extension> examples() throws IOException {
        return extensions().stream().filter(extension -> extension.example().isPresent()).toList();
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void theFilesExist(Extension extension) {
        assertFalse(extension.files().isEmpty());
        extension.files().forEach(file -> assertTrue(Files.isRegularFile(ROOT.resolve(file)), file));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theyAreFew(Extension extension) {
        int bound = extension.bound().orElseThrow();
        assertEquals(BOUNDS.get(extension.title()), bound);
        assertTrue(extension.files().size() <= bound, extension.files()::toString);
    }

    @Test
    void eachExtensionWithABoundHasAnExample() throws IOException {
        assertEquals(BOUNDS.keySet(), examples().stream().map(Extension::title).collect(toSet()));
    }

    /** Files that were renamed since are known by their present names. */
    @ParameterizedTest
    @MethodSource("examples")
    void theExampleTouchesTheseFiles(Extension extension) throws IOException, InterruptedException {
        String commit = commit(extension.example().orElseThrow());
        Map<String, String> renamed = git("diff", "--name-status", "--diff-filter=R", "-M30%", "-l0", commit, "HEAD")
                .map(line -> line.split("\t")).collect(toMap(part -> part[1], part -> part[2]));
        Set<String> touched = git("show", "--format=", "--name-only", commit).filter(file -> !file.contains("src/test/"))
                .map(file -> renamed.getOrDefault(file, file)).collect(toCollection(TreeSet::new));
        assertEquals(extension.files(), touched);
    }

    /** Skips, aloud, without the whole history: in a source archive or a shallow clone. */
    private static String commit(String title) throws IOException, InterruptedException {
        if (!Files.exists(ROOT.resolve(".git"))
                || git("rev-parse", "--is-shallow-repository").findFirst().orElseThrow().equals("true")) {
            return abort("The whole history is not here: the commit \"%s\" can't be looked at.".formatted(title));
        }
        return git("log", "--format=%H%x09%s").map(line -> line.split("\t", 2)).filter(line -> line[1].equals(title))
                .map(line -> line[0]).findFirst()
                .orElseThrow(() -> new AssertionError("No commit is called \"%s\".".formatted(title)));
    }

    private static Stream<String> git(String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of("git", "--no-pager"), Arrays.stream(arguments)).toList();
        Process process = new ProcessBuilder(command).directory(ROOT.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor(), command::toString);
        return lines.stream().filter(line -> !line.isBlank());
    }
}
