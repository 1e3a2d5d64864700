package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gabor.zoo.about.Accuracy;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.about.Paper;
import org.gabor.zoo.about.Strand;
import org.junit.jupiter.api.Test;

/** What {@code docs/zoo.md} says between its two marks is what the zoo holds. */
class ZooDocumentTest {

    private static final String BEGIN = "<!-- networks: ZooDocumentTest compares what follows with the zoo -->";
    private static final String END = "<!-- end of networks -->";

    @Test
    void theDocumentListsTheZoo() throws IOException {
        List<String> lines = Files.readAllLines(document());
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        assertTrue(begin >= 0 && end > begin, "docs/zoo.md lacks its marks.");
        List<String> written = lines.subList(begin + 1, end);
        List<String> expected = expected();
        IntStream.range(0, Math.min(written.size(), expected.size()))
                .forEach(at -> assertEquals(expected.get(at), written.get(at),
                        () -> "Line %d of docs/zoo.md should read:%n%s%n".formatted(begin + 2 + at, expected.get(at))));
        assertEquals(expected.size(), written.size(), () -> "docs/zoo.md should end its list with:%n%s%n".formatted(
                String.join("\n", expected.subList(Math.min(written.size(), expected.size()), expected.size()))));
    }

    /** Every line between the marks. */
    static List<String> expected() {
        return Stream.concat(Zoo.families().stream().flatMap(ZooDocumentTest::section), recipes()).toList();
    }

    private static Stream<String> recipes() {
        return Stream.concat(
                Stream.of("", "## The book's recipes", "",
                        "Plain SGD without momentum or weight decay, a constant learning rate, cross-entropy, Fashion-MNIST.", "",
                        "| id | learning rate | batch | epochs | initial weights |", "|---|---:|---:|---:|---|"),
                Zoo.all().stream().flatMap(network -> network.recipe().map(recipe -> row(network, recipe)).stream()));
    }

    private static String row(Architecture network, BookRecipe recipe) {
        return String.format(Locale.ROOT, "| `%s` | %s | %d | %d | %s |", network.id(), recipe.learningRate(), recipe.batch(),
                recipe.epochs(), recipe.xavier() ? "Xavier, uniform" : "Kaiming, uniform");
    }

    private static Stream<String> section(Family family) {
        List<Architecture> networks = Zoo.of(family);
        String strands = family.strands().stream().map(Strand::title).collect(Collectors.joining(", "));
        Paper paper = networks.getFirst().paper();
        return Stream.of(
                Stream.of("", "### " + family.title(), "", networks.getFirst().novelty(), "",
                        "*%s* · %s, %s".formatted(strands, cited(paper), paper.address()
                                .map(address -> "[%d](%s)".formatted(paper.year(), address)).orElseThrow()),
                        "",
                        "| id | network | input | parameters | MACs | accuracy | whose version |",
                        "|---|---|---|---:|---:|---|---|"),
                networks.stream().map(ZooDocumentTest::row))
                .flatMap(lines -> lines);
    }

    private static String row(Architecture network) {
        return String.format(Locale.ROOT, "| `%s` | %s | %s | %,d | %s | %s | %s |",
                network.id(), network.title(), network.input().text(),
                network.published().parameters(), macs(network.published().macs()),
                network.published().accuracy().map(ZooDocumentTest::text).orElse("–"), network.variant());
    }

    /** {@code He, Zhang, Ren, Sun}; of more than four only the first. */
    private static String cited(Paper paper) {
        List<String> authors = List.of(paper.authors().split(", "));
        return authors.size() <= 4 ? paper.authors() : authors.getFirst() + " et al.";
    }

    private static String text(Accuracy accuracy) {
        return String.format(Locale.ROOT, "%.1f %% on %s", accuracy.percent(), accuracy.on());
    }

    private static String macs(long macs) {
        return macs < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f M", macs / 1e6)
                : String.format(Locale.ROOT, "%.2f G", macs / 1e9);
    }

    /** Tests run in the module's folder. */
    private static Path document() {
        return Path.of("..", "docs", "zoo.md");
    }
}
