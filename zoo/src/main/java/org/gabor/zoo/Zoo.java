package org.gabor.zoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The networks on offer, in the order of their history. */
public final class Zoo {

    private static final List<Architecture> ALL = Stream.of(
                    List.of(LeNet.BOOK, LeNet.BATCH_NORMALISED),
                    List.of(AlexNet.BOOK, AlexNet.TORCHVISION),
                    List.of(Nin.BOOK),
                    Vgg.ALL,
                    List.of(GoogLeNet.BOOK),
                    List.of(ResNet.BOOK), ResNet.TORCHVISION,
                    List.of(DenseNet.BOOK), DenseNet.TORCHVISION)
            .flatMap(List::stream).toList();

    private Zoo() {}

    public static List<Architecture> all() {
        return ALL;
    }

    /** The network with this id or alias. */
    public static Optional<Architecture> find(String idOrAlias) {
        return ALL.stream().filter(architecture -> architecture.answersTo(idOrAlias)).findFirst();
    }
}
