package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Telling keys of public weight files, read from the sources that define them: torchvision ({@code models/googlenet.py},
 * {@code models/inception.py}), timm ({@code models/inception_v4.py}, {@code models/xception.py}) and Cadene's
 * pretrained-models ({@code models/bninception.py}).
 */
class PublicKeysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "googlenet_torchvision_aux | aux1.conv.conv.weight [128, 512, 1, 1]",
        "googlenet_torchvision_aux | aux1.conv.bn.running_var [128]",
        "googlenet_torchvision_aux | aux1.fc1.weight [1024, 2048]",
        "googlenet_torchvision_aux | aux2.conv.conv.weight [128, 528, 1, 1]",
        "googlenet_torchvision_aux | aux2.fc2.bias [1000]",
        "googlenet_torchvision_aux | inception4e.branch3.1.conv.weight [128, 32, 3, 3]",
        "inception_v3_torchvision_aux | AuxLogits.conv0.conv.weight [128, 768, 1, 1]",
        "inception_v3_torchvision_aux | AuxLogits.conv1.conv.weight [768, 128, 5, 5]",
        "inception_v3_torchvision_aux | AuxLogits.conv1.bn.running_mean [768]",
        "inception_v3_torchvision_aux | AuxLogits.fc.weight [1000, 768]",
        "inception_v4_timm | features.0.conv.weight [32, 3, 3, 3]",
        "inception_v4_timm | features.3.conv.conv.weight [96, 64, 3, 3]",
        "inception_v4_timm | features.4.branch1.1.conv.weight [64, 64, 1, 7]",
        "inception_v4_timm | features.5.conv.bn.weight [192]",
        "inception_v4_timm | features.6.branch3.1.conv.weight [96, 384, 1, 1]",
        "inception_v4_timm | features.10.branch1.2.conv.weight [256, 224, 3, 3]",
        "inception_v4_timm | features.17.branch2.4.conv.weight [256, 224, 1, 7]",
        "inception_v4_timm | features.18.branch1.3.bn.running_mean [320]",
        "inception_v4_timm | features.19.branch1_1b.conv.weight [256, 384, 3, 1]",
        "inception_v4_timm | features.21.branch2_3a.conv.weight [256, 512, 1, 3]",
        "inception_v4_timm | last_linear.weight [1000, 1536]",
        "xception | conv1.weight [32, 3, 3, 3]",
        "xception | block1.rep.0.conv1.weight [64, 1, 3, 3]",
        "xception | block1.rep.4.running_var [128]",
        "xception | block2.rep.1.pointwise.weight [256, 128, 1, 1]",
        "xception | block3.skip.weight [728, 256, 1, 1]",
        "xception | block3.skipbn.bias [728]",
        "xception | block11.rep.7.conv1.weight [728, 1, 3, 3]",
        "xception | block12.rep.1.pointwise.weight [728, 728, 1, 1]",
        "xception | block12.rep.4.pointwise.weight [1024, 728, 1, 1]",
        "xception | conv4.pointwise.weight [2048, 1536, 1, 1]",
        "xception | fc.bias [1000]",
        "bn_inception_cadene | conv1_7x7_s2.bias [64]",
        "bn_inception_cadene | conv2_3x3_reduce_bn.running_mean [64]",
        "bn_inception_cadene | inception_3a_pool_proj.weight [32, 192, 1, 1]",
        "bn_inception_cadene | inception_3c_double_3x3_2.weight [96, 96, 3, 3]",
        "bn_inception_cadene | inception_4a_double_3x3_reduce.weight [96, 576, 1, 1]",
        "bn_inception_cadene | inception_4e_3x3_bn.weight [192]",
        "bn_inception_cadene | inception_5b_1x1.weight [352, 1024, 1, 1]",
        "bn_inception_cadene | last_linear.weight [1000, 1024]"})
    void hasThePublicFilesKey(String id, String key) {
        List<String> state = StateDictTest.state(id);
        assertTrue(state.contains(key), () -> key + " is not among " + state);
    }

    /**
     * Counted in the same sources: a convolution with its norm has five tensors, with a bias six, a separable one six, a linear
     * layer two. Inception v4 has 149 convolutions, Xception 34 separable and 6 others, BN-Inception 69 with bias, Inception v3
     * 94 and 2 in its auxiliary classifier, GoogLeNet 57 and one in each of two, beside two linear layers.
     */
    @ParameterizedTest
    @CsvSource({
        "inception_v4_timm,            747",
        "xception,                     236",
        "bn_inception_cadene,          416",
        "inception_v3_torchvision_aux, 484",
        "googlenet_torchvision_aux,    305"})
    void hasSoManyTensors(String id, int tensors) {
        assertEquals(tensors, StateDictTest.state(id).size());
    }
}
