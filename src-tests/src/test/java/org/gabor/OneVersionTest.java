package org.gabor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version stands in one place: the property {@code revision} of the root pom. */
class OneVersionTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");
    /** What is built from, and what tells a person the version; documents may speak of earlier versions. */
    private static final Pattern BUILT =
            Pattern.compile(".*(/pom\\.xml|\\.args|\\.yml|\\.cmd|\\.desktop|/gabor|/src/main/java/.*\\.java)");

    @Test
    void noOtherFileNamesIt() throws IOException {
        String version = version();
        Pattern named = Pattern.compile("[>\"= ]" + Pattern.quote(version) + "[<\"\\s]");
        assertEquals(List.of("pom.xml"), files().filter(file -> named.matcher(code(file)).find())
                .map(file -> ROOT.relativize(file).toString()).toList());
    }

    @Test
    void everyModuleTakesItFromTheRoot() throws IOException {
        List<Path> modules = files().filter(file -> file.endsWith("pom.xml") && !file.getParent().equals(ROOT)).toList();
        assertEquals(7, modules.size());
        for (Path module : modules) {
            Matcher parent = Pattern.compile("<parent>.*<version>(.*?)</version></parent>").matcher(text(module));
            assertEquals("${revision}", parent.find() ? parent.group(1) : "none", module.toString());
        }
    }

    private static String version() {
        Matcher revision = REVISION.matcher(text(ROOT.resolve("pom.xml")));
        return revision.results().findFirst().orElseThrow().group(1);
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT, 12)) {
            return all.filter(file -> !file.toString().matches(".*/(target|\\.git)(/.*)?"))
                    .filter(file -> BUILT.matcher(file.toString().replace('\\', '/')).matches())
                    .filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    /** A file without Java's comments, which may speak of earlier versions. */
    private static String code(Path file) {
        String text = text(file);
        return file.toString().endsWith(".java") ? text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "") : text;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
