package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.compare.Block;
import org.gabor.graph.compare.ChangeSummary;
import org.gabor.graph.compare.Comparison;
import org.gabor.graph.compare.Row;
import org.gabor.graph.compare.Setting;
import org.gabor.graph.model.NodeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sets known pairs apart, as their papers say it, and what holds for every pair. */
class ComparisonTest {

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "alexnet", "googlenet_torchvision", "resnet50", "densenet121", "efficientnet_b0", "r3d_18"})
    void aNetworkIsTheSameAsItself(String id) {
        assertTrue(compare(id, id).isSame());
    }

    @ParameterizedTest
    @CsvSource({"resnet18, resnet34", "vgg16, vgg16_bn", "googlenet_d2l, googlenet_torchvision",
        "efficientnet_b0, efficientnet_b2", "alexnet, resnet50", "mobilenet_v2, shufflenet_v2_x1_0", "resnet50, densenet121"})
    void swappingTheNetworksSwapsAddedAndRemoved(String left, String right) {
        Comparison there = compare(left, right);
        Comparison back = compare(right, left);
        assertEquals(paths(there.rows(), Row.Added.class), paths(back.rows(), Row.Removed.class));
        assertEquals(paths(there.rows(), Row.Removed.class), paths(back.rows(), Row.Added.class));
        assertEquals(there.left().totals(), back.right().totals());
    }

    /** Every layer of both networks is in exactly one outermost row. */
    @ParameterizedTest
    @CsvSource({"resnet18, resnet50", "vgg16, alexnet_torchvision", "efficientnet_b0, mobilenet_v2"})
    void noLayerIsLostOrListedTwice(String left, String right) {
        Comparison comparison = compare(left, right);
        assertEquals(comparison.left().inference().graph().nodes().keySet().stream().sorted().toList(),
                nodes(comparison.rows().stream().flatMap(row -> row.left().stream())));
        assertEquals(comparison.right().inference().graph().nodes().keySet().stream().sorted().toList(),
                nodes(comparison.rows().stream().flatMap(row -> row.right().stream())));
    }

    /** He et al. 2015, table 1: 2, 2, 2 and 2 blocks become 3, 4, 6 and 3; all else is the same. */
    @Test
    void aDeeperResNetHasMoreOfTheSameBlocks() {
        Comparison comparison = compare("resnet18", "resnet34");
        assertEquals(Set.of("layer1.2", "layer2.2", "layer2.3", "layer3.2", "layer3.3", "layer3.4", "layer3.5", "layer4.2"),
                paths(comparison.rows(), Row.Added.class));
        assertEquals(Set.of(), paths(comparison.rows(), Row.Removed.class));
        assertEquals(Set.of(), settings(comparison));
        assertEquals(List.of(4), rows(comparison.rows()).filter(row -> row instanceof Row.Added && row.times() > 2)
                .map(Row::times).toList(), "four equal blocks are one row");
        assertEquals(18, comparison.left().totals().depth());
        assertEquals(34, comparison.right().totals().depth());
    }

    /** Thirteen convolutions get a batch norm each, and nothing else happens. */
    @Test
    void batchNormIsAddedAfterEachConvolution() {
        Comparison comparison = compare("vgg16", "vgg16_bn");
        List<Row> added = rows(comparison.rows()).filter(Row.Added.class::isInstance).toList();
        assertEquals(13, added.stream().mapToInt(Row::times).sum());
        assertTrue(added.stream().flatMap(row -> row.right().stream()).allMatch(block -> block.title().startsWith("norm")));
        assertEquals(Set.of(), settings(comparison));
    }

    /** Xie et al. 2016, table 1: twice the width inside of a block, in 32 groups. */
    @Test
    void resNeXtGroupsItsWiderConvolutions() {
        Comparison comparison = compare("resnet50", "resnext50_32x4d");
        assertEquals(Set.of("filters 64 → 128", "filters 128 → 256", "filters 256 → 512", "filters 512 → 1,024", "groups 1 → 32"),
                settings(comparison));
        assertEquals(List.of("conv1, conv2 filters 64 → 128", "conv2 groups 1 → 32"), changes(comparison, "layer1.0"));
        assertEquals(List.of(3, 4, 6, 3), rows(comparison.rows())
                .filter(row -> row.left().stream().anyMatch(block -> block.title().equals("block 1"))).map(Row::times).toList(),
                "all blocks of a stage change alike");
    }

    /** Zagoruyko and Komodakis 2016: the same blocks, twice as wide inside. */
    @Test
    void aWideResNetIsTwiceAsWideAndAsDeep() {
        Comparison comparison = compare("resnet50", "wide_resnet50_2");
        assertEquals(Set.of("filters 64 → 128", "filters 128 → 256", "filters 256 → 512", "filters 512 → 1,024"),
                settings(comparison));
        assertEquals(comparison.left().totals().depth(), comparison.right().totals().depth());
    }

    /** torchvision's GoogLeNet has batch norms for biases, 3×3 windows for 5×5, and rounds up when it pools. */
    @Test
    void torchvisionsGoogLeNet() {
        Comparison comparison = compare("googlenet_d2l", "googlenet_torchvision");
        assertEquals(Set.of("shape 1×96×96 → 3×224×224", "without bias", "kernel 5×5 → 3×3", "padding 2 → 1", "padding 1 → 0",
                "with ceil mode", "kernel 3×3 → 2×2", "units 10 → 1,000"), settings(comparison));
        assertEquals(5, row(comparison, "inception4a").times(), "five modules change alike");
    }

    @Test
    void theStrideOfABottleneckMoves() {
        assertEquals(List.of("relu2, conv3, bn3 added", "stride moved from conv1 to conv2", "conv1 kernel 3×3 → 1×1",
                "conv1 padding 1 → 0", "downsample conv filters 128 → 512"),
                changes(compare("resnet18", "resnet50"), "layer2.0"));
    }

    /** Torchvision's DenseNet is wrapped into "features", which must not hide that both begin alike. */
    @Test
    void aGroupAroundAllIsLookedThrough() {
        Comparison comparison = compare("resnet50", "densenet121");
        assertTrue(row(comparison, "conv1") instanceof Row.Same);
        assertTrue(paths(comparison.rows(), Row.Added.class).contains("features.denseblock1"));
    }

    private static Comparison compare(String left, String right) {
        return Comparison.of(infer(left), infer(right));
    }

    private static Inference infer(String id) {
        return Inference.infer(Zoo.find(id).orElseThrow().network().get());
    }

    private static List<String> changes(Comparison comparison, String path) {
        return ChangeSummary.of((Row.Changed) row(comparison, path));
    }

    private static Row row(Comparison comparison, String path) {
        return rows(comparison.rows())
                .filter(row -> row.left().stream().findFirst().filter(block -> block.path().value().equals(path)).isPresent())
                .findFirst().orElseThrow();
    }

    private static Set<String> settings(Comparison comparison) {
        return rows(comparison.rows()).filter(Row.Changed.class::isInstance).map(Row.Changed.class::cast)
                .flatMap(row -> row.settings().stream()).map(Setting::text).collect(Collectors.toSet());
    }

    private static Set<String> paths(List<Row> rows, Class<? extends Row> kind) {
        return rows(rows).filter(kind::isInstance).flatMap(row -> Stream.concat(row.left().stream(), row.right().stream()))
                .map(block -> block.path().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows and all that are inside of them. */
    private static Stream<Row> rows(List<Row> rows) {
        return rows.stream().flatMap(row -> row instanceof Row.Changed changed
                ? Stream.concat(Stream.of(row), rows(changed.rows())) : Stream.of(row));
    }

    private static List<NodeId> nodes(Stream<Block> blocks) {
        return blocks.flatMap(block -> block.nodes().stream()).sorted().toList();
    }
}
