package org.gabor.zoo.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.graph.analysis.Cost;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every network against what others counted and published. */
class PublishedTest {

    /** One row of {@code architectures.csv}. */
    record Row(String id, String input, int classes, long parameters, double gigaMacs, String top1, String on) {

        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Long.parseLong(cells[3]),
                    Double.parseDouble(cells[4]), cells[5], cells[6]);
        }

        Optional<Accuracy> accuracy() {
            return top1.isEmpty() ? Optional.empty() : Optional.of(new Accuracy(Double.parseDouble(top1), on));
        }
    }

    /**
     * Counted from the layer definitions of torchvision 0.15.2, of timm, of the authors' code or papers and of Dive into Deep
     * Learning 1.0.3, not by this code; the parameters equal those that torchvision states, the accuracies are its first
     * weights', else timm's or the paper's.
     * Only Inception v3's operations are ours where it has its auxiliary classifier, a thousandth more: they left that out.
     */
    static final List<Row> PUBLISHED = lines("/org/gabor/zoo/architectures.csv").stream().map(Row::of).toList();

    /** The other rows of the table that these come from, and why the zoo has no such networks. */
    static final Set<String> LEFT_OUT =
            lines("/org/gabor/zoo/left-out.csv").stream().map(line -> line.split(",", 2)[0])
                    .collect(Collectors.toUnmodifiableSet());

    private static List<String> lines(String resource) {
        try (InputStream csv = PublishedTest.class.getResourceAsStream(resource)) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @FieldSource("PUBLISHED")
    void isWhatWasPublished(Row row) {
        Architecture architecture = Zoo.find(row.id).orElseThrow();
        Graph network = architecture.network().get();
        Cost cost = Cost.of(Inference.infer(network));
        assertEquals(row.parameters, cost.parameters());
        assertEquals(row.gigaMacs * 1e9, cost.macs(), 0.5001e5, "multiply-accumulates, of which four decimals are known");
        assertEquals(new Published(cost.parameters(), cost.macs(), row.accuracy()), architecture.published());
        assertEquals(row.input, architecture.input().text());
        assertEquals(row.classes, architecture.classes());
        assertEquals(architecture.title(), network.name());
    }

    /** Rows of the table that are networks of the zoo for other images. */
    @ParameterizedTest
    @CsvSource({"resnet18, 96, 11175370, 0.3187"})
    void isWhatWasPublishedForOtherImagesToo(String id, int side, long parameters, double gigaMacs) {
        Cost cost = Cost.of(Inference.infer(Zoo.find(id).orElseThrow().network(new FeatureMap(1, side, side), 10)));
        assertEquals(parameters, cost.parameters());
        assertEquals(gigaMacs * 1e9, cost.macs(), 0.5001e5);
    }

    @Test
    void everyNetworkHasItsRow() {
        assertEquals(
                Zoo.all().stream().map(Architecture::id).sorted().toList(),
                PUBLISHED.stream().map(Row::id).sorted().toList());
    }

    @Test
    void whatIsLeftOutIsNotThere() {
        LEFT_OUT.forEach(id -> assertTrue(Zoo.find(id).isEmpty(), id));
    }
}
