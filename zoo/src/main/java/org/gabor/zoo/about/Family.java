package org.gabor.zoo.about;

import static org.gabor.zoo.about.Strand.DEPTH;
import static org.gabor.zoo.about.Strand.EFFICIENCY;
import static org.gabor.zoo.about.Strand.MULTI_PATH;
import static org.gabor.zoo.about.Strand.SPATIAL;
import static org.gabor.zoo.about.Strand.WIDTH;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A family of networks with one idea, in the order of their history. */
public enum Family {
    LENET("LeNet", SPATIAL),
    ALEXNET("AlexNet", DEPTH, SPATIAL),
    NIN("Network in network", SPATIAL),
    VGG("VGG", DEPTH, SPATIAL),
    GOOGLENET("GoogLeNet", MULTI_PATH, SPATIAL),
    BATCH_NORM("Batch norm", DEPTH),
    INCEPTION_V3("Inception v3", MULTI_PATH, SPATIAL),
    RESNET("ResNet", DEPTH, MULTI_PATH),
    INCEPTION_V4("Inception v4 and Inception-ResNet", MULTI_PATH, DEPTH),
    PREACT_RESNET("Pre-activation ResNet", DEPTH, MULTI_PATH),
    WIDE_RESNET("Wide ResNet", WIDTH),
    SQUEEZENET("SqueezeNet", EFFICIENCY),
    DENSENET("DenseNet", MULTI_PATH, DEPTH),
    XCEPTION("Xception", WIDTH, EFFICIENCY),
    RESNEXT("ResNeXt", WIDTH, MULTI_PATH),
    MOBILENET_V1("MobileNet", EFFICIENCY),
    SE_RESNET("SE-ResNet", WIDTH),
    CAPSNET("CapsNet", SPATIAL),
    SHIFTNET("ShiftNet", EFFICIENCY, SPATIAL),
    VIDEO_RESNET("Video ResNet", SPATIAL, DEPTH),
    MOBILENET_V2("MobileNetV2", EFFICIENCY),
    SHUFFLENET_V2("ShuffleNet v2", EFFICIENCY),
    MNASNET("MnasNet", EFFICIENCY),
    MOBILENET_V3("MobileNetV3", EFFICIENCY),
    EFFICIENTNET("EfficientNet", EFFICIENCY, DEPTH, WIDTH),
    REGNET("RegNet", EFFICIENCY, WIDTH),
    EFFICIENTNET_V2("EfficientNetV2", EFFICIENCY),
    CONVNEXT("ConvNeXt", SPATIAL, WIDTH);

    private final String title;
    private final Set<Strand> strands;

    Family(String title, Strand... strands) {
        this.title = title;
        this.strands = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(strands)));
    }

    public String title() {
        return title;
    }

    /** The strands it belongs to, the main one first. */
    public Set<Strand> strands() {
        return strands;
    }

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
