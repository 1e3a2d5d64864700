package org.gabor.zoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gabor.zoo.about.Architecture;
import org.gabor.zoo.about.Family;
import org.gabor.zoo.classic.AlexNet;
import org.gabor.zoo.classic.CapsNet;
import org.gabor.zoo.classic.LeNet;
import org.gabor.zoo.classic.LeNet1998;
import org.gabor.zoo.classic.Nin;
import org.gabor.zoo.classic.Vgg;
import org.gabor.zoo.inception.BnInception;
import org.gabor.zoo.inception.GoogLeNet;
import org.gabor.zoo.inception.InceptionResNet;
import org.gabor.zoo.inception.InceptionV3;
import org.gabor.zoo.inception.InceptionV4;
import org.gabor.zoo.inception.Xception;
import org.gabor.zoo.mobile.EfficientNet;
import org.gabor.zoo.mobile.MnasNet;
import org.gabor.zoo.mobile.MobileNetV1;
import org.gabor.zoo.mobile.MobileNetV2;
import org.gabor.zoo.mobile.MobileNetV3;
import org.gabor.zoo.mobile.ShiftNet;
import org.gabor.zoo.mobile.ShiftResNet;
import org.gabor.zoo.mobile.ShuffleNetV2;
import org.gabor.zoo.mobile.SqueezeNet;
import org.gabor.zoo.residual.CifarResNet;
import org.gabor.zoo.residual.CifarResNetV2;
import org.gabor.zoo.residual.ConvNeXt;
import org.gabor.zoo.residual.DenseNet;
import org.gabor.zoo.residual.RegNet;
import org.gabor.zoo.residual.ResNet;
import org.gabor.zoo.residual.ResNetV2;
import org.gabor.zoo.residual.SeResNet;
import org.gabor.zoo.residual.VideoResNet;

/** All networks, in the order of their history. */
public final class Zoo {

    private static final List<Architecture> ALL = Stream.of(
            List.of(LeNet.BOOK, LeNet1998.ORIGINAL),
            List.of(AlexNet.BOOK, AlexNet.TORCHVISION, AlexNet.TWO_TOWERS, AlexNet.UNGROUPED, AlexNet.SMALL),
            List.of(Nin.BOOK, Nin.CIFAR, Nin.IMAGENET),
            Vgg.ALL,
            List.of(GoogLeNet.BOOK), GoogLeNet.TORCHVISION, GoogLeNet.ORIGINAL,
            List.of(LeNet.BATCH_NORMALISED), BnInception.ALL,
            List.of(InceptionV3.TORCHVISION, InceptionV3.AUXILIARY),
            List.of(ResNet.BOOK), ResNet.TORCHVISION, List.of(ResNet.ORIGINAL), CifarResNet.ALL,
            List.of(InceptionV4.TIMM), InceptionResNet.ALL,
            ResNetV2.ALL, List.of(CifarResNetV2.A_110),
            ResNet.WIDE,
            SqueezeNet.ALL,
            List.of(DenseNet.BOOK), DenseNet.TORCHVISION, List.of(DenseNet.CIFAR),
            List.of(Xception.TIMM),
            ResNet.RESNEXT,
            MobileNetV1.ALL,
            SeResNet.ALL,
            CapsNet.ALL,
            ShiftNet.ALL, ShiftResNet.ALL,
            VideoResNet.ALL,
            List.of(MobileNetV2.TORCHVISION),
            ShuffleNetV2.ALL,
            MnasNet.ALL,
            MobileNetV3.ALL,
            EfficientNet.B0_TO_B7,
            List.of(RegNet.BOOK), RegNet.TORCHVISION,
            EfficientNet.V2,
            ConvNeXt.ALL)
            .flatMap(List::stream).toList();

    private Zoo() {}

    public static List<Architecture> all() {
        return ALL;
    }

    /** The families, in the order of their history. */
    public static List<Family> families() {
        return ALL.stream().map(Architecture::family).distinct().sorted().toList();
    }

    /** The networks of one family, the best known first. */
    public static List<Architecture> of(Family family) {
        return ALL.stream().filter(architecture -> architecture.family() == family).toList();
    }

    /**
     * The network with this title, id or alias, from which a graph of this name was made. A graph keeps its name in files and
     * runs, and titles are unique, so nothing else records its origin.
     */
    public static Optional<Architecture> named(String name) {
        return ALL.stream().filter(known -> known.title().equals(name) || known.answersTo(name)).findFirst();
    }

    /** The network with this id or alias. */
    public static Optional<Architecture> find(String idOrAlias) {
        return ALL.stream().filter(architecture -> architecture.answersTo(idOrAlias)).findFirst();
    }
}
