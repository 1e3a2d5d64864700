package org.gabor.app.vm.look.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties that hold for any predictions. */
class GalleryFilterTest {

    private static final int TRIES = 50;

    /** Few classes and few different probabilities, so that there are ties. */
    private static List<Prediction> predictions(Random random) {
        int classes = 1 + random.nextInt(5);
        return IntStream.range(0, random.nextInt(200)).mapToObj(image -> new Prediction(image,
                new Pair(random.nextInt(classes), random.nextInt(classes)), random.nextInt(20) / 20.0, random.nextInt(20) / 20.0))
                .toList();
    }

    private static Predicate<Prediction> shown(GalleryFilter filter) {
        return switch (filter) {
            case MISTAKES, CONFIDENTLY_WRONG -> image -> image.pair().truth() != image.pair().predicted();
            case BARELY_RIGHT -> image -> image.pair().truth() == image.pair().predicted();
            case LEAST_SURE, CELL -> _ -> true;
        };
    }

    /** What must not fall along the gallery. */
    private static ToDoubleFunction<Prediction> order(GalleryFilter filter) {
        return switch (filter) {
            case MISTAKES -> Prediction::image;
            case CONFIDENTLY_WRONG, CELL -> image -> -image.probability();
            case LEAST_SURE -> Prediction::lead;
            case BARELY_RIGHT -> Prediction::probability;
        };
    }

    @ParameterizedTest
    @EnumSource
    void allThatBelongsThereIsShownInOrder(GalleryFilter filter) {
        Random random = new Random(5);
        for (int i = 0; i < TRIES; i++) {
            List<Prediction> all = predictions(random);
            List<Prediction> chosen = filter.choose(all, Integer.MAX_VALUE);
            assertEquals(all.stream().filter(shown(filter)).collect(Collectors.toSet()), Set.copyOf(chosen));
            assertEquals(chosen.size(), new HashSet<>(chosen).size());
            for (int n = 1; n < chosen.size(); n++) {
                double before = order(filter).applyAsDouble(chosen.get(n - 1));
                double after = order(filter).applyAsDouble(chosen.get(n));
                assertTrue(before < after || before == after && chosen.get(n - 1).image() < chosen.get(n).image());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MISTAKES,2", "CONFIDENTLY_WRONG,4", "LEAST_SURE,1", "BARELY_RIGHT,8"})
    void ofEachPairTheFirstOnesAreShownAndNoMore(GalleryFilter filter, int most) {
        Random random = new Random(6);
        for (int i = 0; i < TRIES; i++) {
            List<Prediction> all = predictions(random);
            List<Prediction> whole = filter.choose(all, Integer.MAX_VALUE);
            List<Prediction> capped = filter.choose(all, most);
            Map<Pair, List<Prediction>> kinds = whole.stream().collect(Collectors.groupingBy(Prediction::pair));
            kinds.forEach((pair, images) -> assertEquals(images.subList(0, Math.min(most, images.size())),
                    capped.stream().filter(image -> image.pair().equals(pair)).toList()));
            assertEquals(whole.stream().filter(capped::contains).toList(), capped);
        }
    }
}
