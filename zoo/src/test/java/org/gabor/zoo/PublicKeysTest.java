package org.gabor.zoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Telling keys of public weight files, read from the sources that define them: torchvision ({@code models/googlenet.py},
 * {@code models/inception.py}), timm ({@code models/inception_v4.py}, {@code models/inception_resnet_v2.py},
 * {@code models/xception.py}), facenet-pytorch ({@code models/inception_resnet_v1.py}) and Cadene's pretrained-models
 * ({@code models/bninception.py}).
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
        "inception_resnet_v1_facenet_pytorch | conv2d_4b.conv.weight [256, 192, 3, 3]",
        "inception_resnet_v1_facenet_pytorch | repeat_1.4.branch2.2.conv.weight [32, 32, 3, 3]",
        "inception_resnet_v1_facenet_pytorch | repeat_1.0.conv2d.bias [256]",
        "inception_resnet_v1_facenet_pytorch | mixed_6a.branch1.2.conv.weight [256, 192, 3, 3]",
        "inception_resnet_v1_facenet_pytorch | repeat_2.9.branch1.1.conv.weight [128, 128, 1, 7]",
        "inception_resnet_v1_facenet_pytorch | mixed_7a.branch2.2.bn.running_var [256]",
        "inception_resnet_v1_facenet_pytorch | repeat_3.4.branch1.2.conv.weight [192, 192, 3, 1]",
        "inception_resnet_v1_facenet_pytorch | block8.conv2d.weight [1792, 384, 1, 1]",
        "inception_resnet_v1_facenet_pytorch | last_linear.weight [512, 1792]",
        "inception_resnet_v1_facenet_pytorch | last_bn.running_mean [512]",
        "inception_resnet_v2_timm | conv2d_1a.conv.weight [32, 3, 3, 3]",
        "inception_resnet_v2_timm | mixed_5b.branch3.1.conv.weight [64, 192, 1, 1]",
        "inception_resnet_v2_timm | mixed_5b.branch1.1.conv.weight [64, 48, 5, 5]",
        "inception_resnet_v2_timm | repeat.9.branch2.2.conv.weight [64, 48, 3, 3]",
        "inception_resnet_v2_timm | repeat.0.conv2d.weight [320, 128, 1, 1]",
        "inception_resnet_v2_timm | mixed_6a.branch0.conv.weight [384, 320, 3, 3]",
        "inception_resnet_v2_timm | repeat_1.19.branch1.1.conv.weight [160, 128, 1, 7]",
        "inception_resnet_v2_timm | mixed_7a.branch1.1.conv.weight [288, 256, 3, 3]",
        "inception_resnet_v2_timm | repeat_2.8.branch1.2.conv.weight [256, 224, 3, 1]",
        "inception_resnet_v2_timm | block8.conv2d.bias [2080]",
        "inception_resnet_v2_timm | conv2d_7b.bn.bias [1536]",
        "inception_resnet_v2_timm | classif.weight [1000, 1536]",
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
     * 94 and 2 in its auxiliary classifier, GoogLeNet 57 and one in each of two, beside two linear layers. FaceNet's has 111 and
     * in 21 modules one that only has a bias, then a linear layer without and a norm; Inception-ResNet v2 has 204 and 40 such.
     */
    @ParameterizedTest
    @CsvSource({
        "inception_v4_timm,            747",
        "inception_resnet_v1_facenet_pytorch, 602",
        "inception_resnet_v2_timm,     1102",
        "xception,                     236",
        "bn_inception_cadene,          416",
        "inception_v3_torchvision_aux, 484",
        "googlenet_torchvision_aux,    305"})
    void hasSoManyTensors(String id, int tensors) {
        assertEquals(tensors, StateDictTest.state(id).size());
    }
}
