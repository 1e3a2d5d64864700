package org.gabor.bench;

import java.util.List;
import java.util.stream.Stream;

/** The networks at their book's or usual sizes. */
final class Races {

    private static final List<Race> TRAINING = List.of(
            new Race("lenet5_d2l", 28, 256),
            new Race("alexnet_d2l", 224, 32),
            new Race("alexnet_d2l", 224, 128),
            new Race("vgg11_d2l_small", 224, 32),
            new Race("nin_d2l", 224, 32),
            new Race("googlenet_d2l", 96, 64),
            new Race("resnet18_d2l", 96, 64),
            new Race("resnet18", 224, 32),
            new Race("densenet121", 224, 16),
            new Race("mobilenet_v2", 224, 32),
            new Race("efficientnet_b0", 224, 16),
            new Race("resnext50_32x4d", 224, 16));

    private Races() {}

    static List<Race> of(Mode mode) {
        return switch (mode) {
            case TRAIN -> TRAINING;
            case PREDICT -> TRAINING.stream().map(race -> race.withBatch(1)).distinct()
                    .flatMap(race -> Stream.of(race, race.withBatch(32))).toList();
        };
    }
}
