package org.gabor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checked list of what ships names each library and a licence whose text ships too. */
class ThirdPartyTest {

    private static final Path PACKAGING = Path.of("..", "packaging");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern VERSION = Pattern.compile("-\\d.*");
    /** What the tests need. */
    private static final Pattern TESTS = Pattern.compile(
            "(junit|testfx|archunit|hamcrest|opentest4j|apiguardian|assertj|org\\.osgi|surefire|gabor)\\b.*");

    @Test
    void everyLibraryIsListedAndNoneThatIsGone() throws IOException {
        Set<String> listed = section("Libraries").flatMap(row -> CODE.matcher(row).results().map(code -> code.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(libraries(), listed);
    }

    @Test
    void everyLicenceIsThere() throws IOException {
        assertLicences(section("Libraries"), 2);
        assertLicences(section("Inside those jars"), 3);
        assertLicences(section("Beside them"), 2);
    }

    private static void assertLicences(Stream<String> rows, int column) {
        rows.map(row -> row.split("\\|")[column].strip()).distinct()
                .forEach(licence -> assertTrue(Files.exists(PACKAGING.resolve("licenses").resolve(licence + ".txt")), licence));
    }

    /** Jars on the class path, without versions and platforms. */
    private static Set<String> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString()).filter(name -> name.endsWith(".jar"))
                .map(name -> VERSION.matcher(name.replace(".jar", "")).replaceFirst(""))
                .filter(name -> !TESTS.matcher(name).matches()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of a section's table, without its head. */
    private static Stream<String> section(String title) throws IOException {
        return Files.readAllLines(PACKAGING.resolve("THIRD-PARTY.md")).stream()
                .dropWhile(line -> !line.equals("## " + title)).skip(1).takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("|")).skip(2);
    }
}
