package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Telling keys of public weight files, read from the sources that define them: torchvision ({@code models/mobilenetv3.py}),
 * timm ({@code models/resnetv2.py}, {@code models/senet.py}, {@code models/resnet.py}, {@code models/efficientnet.py}) and
 * alvinwan's shiftresnet-cifar ({@code models/resnet.py}).
 */
class ResidualKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "regnetx32_d2l | stem.0.bias [32]",
        "regnetx32_d2l | trunk_output.block1.block1-0.proj.0.weight [32, 32, 1, 1]",
        "regnetx32_d2l | trunk_output.block1.block1-3.f.b.0.weight [32, 16, 3, 3]",
        "regnetx32_d2l | trunk_output.block2.block2-5.f.b.0.weight [80, 16, 3, 3]",
        "regnet_x_8gf | trunk_output.block4.block4-0.f.b.0.weight [1920, 120, 3, 3]",
        "resnetv2_50_timm | stem.conv.weight [64, 3, 7, 7]",
        "resnetv2_50_timm | stages.0.blocks.0.norm1.running_mean [64]",
        "resnetv2_50_timm | stages.0.blocks.0.downsample.conv.weight [256, 64, 1, 1]",
        "resnetv2_50_timm | stages.1.blocks.0.norm3.bias [128]",
        "resnetv2_50_timm | stages.3.blocks.2.conv3.weight [2048, 512, 1, 1]",
        "resnetv2_50_timm | norm.running_var [2048]",
        "resnetv2_50_timm | head.fc.weight [1000, 2048, 1, 1]",
        "resnetv2_18 | stages.0.blocks.0.conv2.weight [64, 64, 3, 3]",
        "resnetv2_18 | stages.3.blocks.0.downsample.conv.weight [512, 256, 1, 1]",
        "se_resnet50_legacy | layer0.conv1.weight [64, 3, 7, 7]",
        "se_resnet50_legacy | layer1.0.se_module.fc1.weight [16, 256, 1, 1]",
        "se_resnet50_legacy | layer4.2.se_module.fc2.bias [2048]",
        "se_resnet50_legacy | layer2.0.downsample.0.weight [512, 256, 1, 1]",
        "se_resnet50_legacy | last_linear.weight [1000, 2048]",
        "se_resnet18_legacy | layer1.0.se_module.fc1.weight [4, 64, 1, 1]",
        "se_resnet50_timm | conv1.weight [64, 3, 7, 7]",
        "se_resnet50_timm | layer3.5.se.fc1.bias [64]",
        "se_resnet50_timm | fc.bias [1000]",
        "mobilenet_v1_1.0 | conv_stem.weight [32, 3, 3, 3]",
        "mobilenet_v1_1.0 | bn1.weight [32]",
        "mobilenet_v1_1.0 | blocks.0.0.conv_dw.weight [32, 1, 3, 3]",
        "mobilenet_v1_1.0 | blocks.3.5.conv_pw.weight [512, 512, 1, 1]",
        "mobilenet_v1_1.0 | blocks.4.1.bn2.running_var [1024]",
        "mobilenet_v1_1.0 | classifier.weight [1000, 1024]",
        "mobilenet_v3_large | features.1.block.0.0.weight [16, 1, 3, 3]",
        "mobilenet_v3_large | features.4.block.2.fc1.weight [24, 72, 1, 1]",
        "mobilenet_v3_large | features.4.block.3.0.weight [40, 72, 1, 1]",
        "mobilenet_v3_large | features.16.1.running_mean [960]",
        "mobilenet_v3_large | classifier.0.weight [1280, 960]",
        "mobilenet_v3_small | features.1.block.1.fc1.weight [8, 16, 1, 1]",
        "mobilenet_v3_small | features.9.block.1.0.weight [288, 1, 5, 5]",
        "mobilenet_v3_small | classifier.3.weight [1000, 1024]",
        "shiftresnet20_e3 | layer1.0.conv1.weight [48, 16, 1, 1]",
        "shiftresnet20_e3 | layer2.0.conv2.weight [32, 96, 1, 1]",
        "shiftresnet20_e3 | layer2.0.shortcut.0.weight [32, 16, 1, 1]",
        "shiftresnet20_e3 | linear.bias [10]",
        "shiftnet_A | layer1.0.conv1.weight [128, 32, 1, 1]",
        "shiftnet_A | layer2.1.conv2.weight [128, 384, 1, 1]",
        "shiftnet_A | bn.weight [512]",
        "cifar_resnet20_B | layer3.0.shortcut.1.running_mean [64]",
        "densenet_bc_100_12_cifar | features.conv0.weight [24, 3, 3, 3]",
        "densenet_bc_100_12_cifar | features.denseblock3.denselayer16.conv1.weight [48, 330, 1, 1]",
        "densenet_bc_100_12_cifar | features.transition2.conv.weight [150, 300, 1, 1]"})
    void hasThePublicFilesKey(String id, String key) {
        List<String> state = StateDictTest.state(id);
        assertTrue(state.contains(key), () -> key + " is not among " + state);
    }

    /**
     * Counted in the same sources: a convolution and a norm have five tensors, squeeze-and-excitation and two linear layers four.
     * ResNetV2-50 has 53 convolutions, but 49 norms; SE-ResNet-50 has 53 of both and 16 excitations, MobileNet 27 of both,
     * MobileNetV3 46 of both and 8 excitations, or 34 and 9; ShiftResNet-20 21 of both, ShiftNet-A 43 and as many norms.
     */
    @ParameterizedTest
    @CsvSource({
        "resnetv2_50_timm,   251", "se_resnet50_legacy, 331", "se_resnet50_timm,   331", "mobilenet_v1_1.0,   137",
        "mobilenet_v3_large, 266", "mobilenet_v3_small, 210", "shiftresnet20_e3,   107", "shiftnet_A,         217"})
    void hasSoManyTensors(String id, int tensors) {
        assertEquals(tensors, StateDictTest.state(id).size());
    }
}
