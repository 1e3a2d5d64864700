package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;
import org.gabor.graph.model.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What numbers of parameters and operations cannot tell: which layer reads from which, and where a stride is. */
class ResidualWiringTest {

    @ParameterizedTest
    @CsvSource({
        // Pre-activation: the sum stays untouched; only a projection reads what is activated.
        "resnetv2_50_timm, stages.1.blocks.1.add, stages.1.blocks.1.conv3 stages.1.blocks.0.add",
        "resnetv2_50_timm, stages.1.blocks.0.add, stages.1.blocks.0.conv3 stages.1.blocks.0.downsample.conv",
        "resnetv2_50_timm, stages.1.blocks.0.downsample.conv, stages.1.blocks.0.relu1",
        "resnetv2_50_timm, norm, stages.3.blocks.2.add",
        "resnetv2_18, stages.0.blocks.0.add, stages.0.blocks.0.conv2 stem.pool",
        "cifar_preact_resnet110_A, layer1.0.add, layer1.0.conv2 layer1.0.relu1",
        "cifar_preact_resnet110_A, layer1.1.add, layer1.1.conv2 layer1.0.add",
        "cifar_preact_resnet110_A, layer2.0.shortcut.0, layer1.17.add",
        // Option A and option B.
        "cifar_resnet20_A, layer2.0.add, layer2.0.bn2 layer2.0.shortcut.1",
        "cifar_resnet20_A, layer2.0.shortcut.0, layer1.2.relu2",
        "cifar_resnet20_A, layer2.1.add, layer2.1.bn2 layer2.0.relu2",
        "cifar_resnet20_B, layer2.0.shortcut.0, layer1.2.relu2",
        // Channels are weighed before the sum, not behind it.
        "se_resnet50_legacy, layer1.0.add, layer1.0.se_module.scale layer1.0.downsample.1",
        "se_resnet50_legacy, layer1.0.se_module.avgpool, layer1.0.bn3",
        "se_resnet50_timm, layer1.0.se.scale, layer1.0.bn3 layer1.0.se.scale_activation",
        // A shift block's last ReLU comes before the sum.
        "shiftresnet20_e3, layer1.1.add, layer1.1.relu2 layer1.0.add",
        "shiftresnet20_e3, layer1.1.conv2, layer1.1.shift2",
        "shiftnet_A, layer2.0.concat, layer2.0.conv2 layer2.0.pool",
        "shiftnet_A, layer2.0.pool, layer1.4.add"})
    void readsFrom(String id, String path, String inputs) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        assertEquals(List.of(inputs.split(" ")), network.inputs(find(network, path).id()).stream()
                .map(edge -> network.node(edge.from()).path().value())
                .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "resnet50,                       layer2.0.conv1, 128×56×56",
        "resnet50_v1_original_stride1x1, layer2.0.conv1, 128×28×28",
        "resnetv2_50_timm,               stages.1.blocks.0.conv1, 128×56×56",
        "se_resnet50_legacy,             layer2.0.conv1, 128×28×28",
        "se_resnet50_timm,               layer2.0.conv1, 128×56×56",
        "se_resnet18_legacy,             layer2.0.conv1, 128×28×28",
        "shiftresnet20_e3,               layer2.0.shift2, 96×32×32",
        "shiftnet_A,                     layer2.0.shift, 256×56×56"})
    void halvesTheImageWhereItIsPublished(String id, String path, String shape) {
        Graph network = Zoo.find(id).orElseThrow().network().get();
        assertEquals(shape, Inference.infer(network).output(find(network, path).id()).orElseThrow().text());
    }

    /** Option A: half of the missing channels before those that are there, half behind. */
    @Test
    void aShortcutWithoutParametersPadsWithZeros() {
        Graph network = Zoo.find("cifar_resnet20_A").orElseThrow().network().get();
        assertEquals(new ChannelPad(8, 8), find(network, "layer2.0.shortcut.1").layer());
        assertEquals(new ChannelPad(16, 16), find(network, "layer3.0.shortcut.1").layer());
    }

    private static Node find(Graph network, String path) {
        return network.find(new Path(path)).orElseThrow();
    }
}
