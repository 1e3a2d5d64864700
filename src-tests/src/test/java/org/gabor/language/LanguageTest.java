package org.gabor.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks names, comments, texts and documents for words that the field's own terms have replaced. The rules are in
 * {@code rules.csv}; {@code exceptions.csv} lists the places where such a word is right. The found places are written to
 * {@code target/language}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SKIPPED = List.of("target", ".git", "language");

    private final List<Source> sources = sources();
    private final List<PlaceException> exceptions = rows("exceptions.csv").map(PlaceException::of).toList();

    /** A file of the project, with its prose and its code. */
    private record Source(String path, String prose, String code) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void wordsThatWereReplacedAreNotUsed(Rule rule) throws IOException {
        List<String> places = sources.stream().flatMap(source -> places(rule, source)).toList();
        report(rule, places);
        assertTrue(places.isEmpty(), () -> "Write \"%s\" instead:%n%s".formatted(rule.instead(), String.join("\n", places)));
    }

    /** An exception for a place that is gone would hide a new mistake there. */
    @Test
    void everyExceptionIsNeeded() {
        List<Rule> rules = rules().toList();
        List<PlaceException> unneeded = exceptions.stream()
                .filter(exception -> sources.stream().filter(source -> exception.isAbout(source.path()))
                        .noneMatch(source -> rules.stream()
                                .anyMatch(rule -> rule.pattern().matcher(rule.textOf(source.prose(), source.code())).results()
                                        .anyMatch(found -> exception.allows(source.path(), found.group())))))
                .toList();
        assertEquals(List.of(), unneeded);
    }

    @Test
    void commentsAndLiteralsAreProseAndTheRestIsCode() {
        JavaSource source = JavaSource.of("int a = 1; // wire\nString s = \"film\" + '\"';\n/** picture */ int b;");
        assertEquals("           // wire\n           \"film\"       \n/** picture */       ", source.prose());
        assertEquals("int a = 1;        \nString s =        +    ;\n               int b;", source.code());
    }

    @Test
    void namesAreSearchedWordByWord() {
        Pattern wire = Rule.of("name; wire; edge").pattern();
        List<String> found = Stream.of("wire", "wires", "Wires", "hasWire", "WIRE_WIDTH", "wired", "Wireless", "rewire", "edge")
                .filter(name -> wire.matcher(name).find()).toList();
        assertEquals(List.of("wire", "wires", "Wires", "hasWire", "WIRE_WIDTH"), found);
    }

    private static Stream<Rule> rules() {
        return rows("rules.csv").map(Rule::of);
    }

    private Stream<String> places(Rule rule, Source source) {
        String text = rule.textOf(source.prose(), source.code());
        List<String> places = new ArrayList<>();
        for (Matcher found = rule.pattern().matcher(text); found.find();) {
            int begin = text.lastIndexOf('\n', found.start()) + 1;
            int end = text.indexOf('\n', found.start());
            String line = text.substring(begin, end < 0 ? text.length() : end).strip();
            if (exceptions.stream().noneMatch(exception -> exception.allows(source.path(), found.group()))) {
                places.add("%s:%d: %s".formatted(source.path(), text.substring(0, begin).lines().count() + 1, line));
            }
        }
        return places.stream();
    }

    private static synchronized void report(Rule rule, List<String> places) throws IOException {
        Path report = Path.of("target", "language", rule.kind() + "-" + rule.instead().replaceAll("\\W+", "-") + ".txt");
        Files.createDirectories(report.getParent());
        Files.write(report, places);
    }

    private static List<Source> sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile).filter(LanguageTest::isRead).map(LanguageTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRead(Path file) {
        Path path = ROOT.relativize(file);
        for (Path part : path) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return file.toString().matches(".*\\.(java|md|properties|csv|css)");
    }

    private static Source read(Path file) {
        try {
            String path = ROOT.relativize(file).toString().replace('\\', '/');
            String text = Files.readString(file).replace("\r\n", "\n");
            JavaSource java = path.endsWith(".java") ? JavaSource.of(text) : new JavaSource(text, "");
            return new Source(path, java.prose(), java.code());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> rows(String resource) {
        try (InputStream in = LanguageTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
