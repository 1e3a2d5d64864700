package org.gabor.zoo;

import java.util.List;
import java.util.Optional;

/** The networks on offer, in the order of their history. */
public final class Zoo {

    private static final List<Architecture> ALL =
            List.of(LeNet.BOOK, LeNet.BATCH_NORMALISED, AlexNet.BOOK, AlexNet.TORCHVISION);

    private Zoo() {}

    public static List<Architecture> all() {
        return ALL;
    }

    /** The network with this id or alias. */
    public static Optional<Architecture> find(String idOrAlias) {
        return ALL.stream().filter(architecture -> architecture.answersTo(idOrAlias)).findFirst();
    }
}
