package org.gabor.app.vm.look.mistakes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gabor.app.runs.MetricText;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.probe.Confusion.Cell;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.task.Classification;

/**
 * The predictions for many validation images.
 *
 * @param images in the order of the validation set
 */
public record PredictedImages(int classes, List<Prediction> images) {

    public PredictedImages {
        images = List.copyOf(images);
    }

    /** The predictions by the largest score; every label must be one of the classes, see {@link #problem}. */
    static PredictedImages of(SplitScores scores) {
        return new PredictedImages(scores.classes(),
                IntStream.range(0, scores.count()).mapToObj(i -> prediction(scores, i)).toList());
    }

    private static Prediction prediction(SplitScores scores, int index) {
        int predicted = scores.predicted(index);
        double[] shares = Classification.softmax(scores.logits(), index * scores.classes(), scores.classes());
        double second =
                IntStream.range(0, scores.classes()).filter(c -> c != predicted).mapToDouble(c -> shares[c]).max().orElse(0);
        return new Prediction(scores.images()[index], new Pair(scores.labels()[index], predicted), shares[predicted],
                shares[predicted] - second);
    }

    /** Why there is no confusion matrix of these scores, in one sentence; empty if there is one. */
    static Optional<String> problem(SplitScores scores) {
        return IntStream.range(0, scores.count()).filter(i -> scores.labels()[i] < 0 || scores.labels()[i] >= scores.classes())
                .mapToObj(
                        i -> "Validation image %d has class %d, but the network has only %d outputs: give its last layer one output for each class."
                                .formatted(scores.images()[i], scores.labels()[i], scores.classes()))
                .findFirst();
    }

    /** The confusion matrix. */
    public Confusion confusion() {
        Confusion.Counter counter = new Confusion.Counter(classes);
        images.forEach(image -> counter.add(image.pair().truth(), image.pair().predicted()));
        return counter.confusion();
    }

    /** The number of mistakes. */
    public int mistakes() {
        return (int) images.stream().filter(Prediction::isMistake).count();
    }

    /** How many are wrong and which mistake is the most frequent, in one sentence. */
    public String headline(IntFunction<String> className) {
        int wrong = mistakes();
        if (wrong == 0) {
            return String.format(Locale.ROOT, "None of %,d is wrong.", images.size());
        }
        Cell worst = confusion().cells().stream().filter(cell -> cell.truth() != cell.predicted())
                .max(Comparator.comparingInt(Cell::count)).orElseThrow();
        return String.format(Locale.ROOT, "%,d of %,d wrong (%s): most often %s as %s (%,d).", wrong, images.size(),
                MetricText.percent((double) wrong / images.size()), className.apply(worst.truth()),
                className.apply(worst.predicted()), worst.count());
    }
}
