package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.dsl.Block;
import org.gabor.graph.dsl.NetworkBuilder;
import org.gabor.graph.model.Graph;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.zoo.about.BookRecipe;
import org.gabor.zoo.residual.DenseNet;
import org.gabor.zoo.residual.RegNet;
import org.gabor.zoo.residual.ResNet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks of <i>Dive into Deep Learning</i>. */
class BookTest {

    @ParameterizedTest
    @CsvSource({"lenet, lenet5_d2l", "bn-lenet, lenet5_bn_d2l", "alexnet, alexnet_d2l", "vgg, vgg11_d2l_small",
        "nin, nin_d2l", "googlenet, googlenet_d2l", "resnet, resnet18_d2l", "densenet, densenet_d2l",
        "regnet, regnetx32_d2l"})
    void answersToShortNames(String alias, String id) {
        assertEquals(id, Zoo.find(alias).orElseThrow().id());
    }

    /** v0.x of the book; network in network and RegNetX-32: v1.0, the latter without Xavier. */
    @ParameterizedTest
    @CsvSource({
        "lenet, 0.9, 256, true", "bn-lenet, 1.0, 256, true", "alexnet, 0.01, 128, true", "vgg, 0.05, 128, true",
        "nin, 0.05, 128, true", "googlenet, 0.1, 128, true", "resnet, 0.05, 256, true", "densenet, 0.1, 256, true",
        "regnet, 0.05, 128, false"})
    void isTrainedAsInTheBook(String alias, double learningRate, int batch, boolean xavier) {
        assertEquals(new BookRecipe(learningRate, batch, 10, xavier), Zoo.find(alias).orElseThrow().recipe().orElseThrow());
    }

    /** Layer by layer, added up outside of this code. */
    @ParameterizedTest
    @CsvSource({
        "lenet5_d2l,         416520",
        "lenet5_bn_d2l,      281640",
        "alexnet_d2l,     938146176",
        "vgg11_d2l_small, 512155648",
        "nin_d2l,         762297352",
        "googlenet_d2l,   276066304",
        "resnet18_d2l,    318657536",
        "densenet_d2l,    129077168",
        "regnetx32_d2l,    40293152"})
    void costsWhatItsLayersAddUpTo(String id, long macs) {
        assertEquals(macs, Zoo.find(id).orElseThrow().published().macs());
    }

    // The shapes that the book prints for its blocks.

    @Test
    void residualKeepsTheShape() {
        assertEquals("3×6×6", output(new FeatureMap(3, 6, 6), ResNet.book(3, 1)));
    }

    @Test
    void residualWithStrideHalvesTheImage() {
        assertEquals("6×3×3", output(new FeatureMap(3, 6, 6), ResNet.book(6, 2)));
    }

    /** {@code ResNeXtBlock(32, 16, 1)}. */
    @Test
    void resNeXtBlockKeepsTheShape() {
        RegNet.Table groupsOf16 = new RegNet.Table(false, true, 16, List.of(1), List.of(32));
        assertEquals("32×96×96", output(new FeatureMap(32, 96, 96), RegNet.block(groupsOf16, 32, 1)));
    }

    /** {@code DenseBlock(2, 10)}, then {@code transition_block(10)}. */
    @Test
    void denseBlockAddsItsGrowth() {
        DenseNet.Table growth10 = new DenseNet.Table(x -> x, 10, false, true, List.of(2));
        Block dense = DenseNet.denseBlock(growth10, 2);
        assertEquals("23×8×8", output(new FeatureMap(3, 8, 8), dense));
        assertEquals("10×4×4", output(new FeatureMap(3, 8, 8), dense.then(DenseNet.transition(growth10, 10))));
    }

    private static String output(FeatureMap in, Block block) {
        Graph network = NetworkBuilder.network("block", in, block);
        return Inference.infer(network).output(network.topologicalOrder().getLast().id()).orElseThrow().text();
    }
}
