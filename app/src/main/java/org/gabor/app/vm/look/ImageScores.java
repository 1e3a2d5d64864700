package org.gabor.app.vm.look;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.task.Classification;

/**
 * The scores of one image.
 *
 * @param ranked all classes, the most probable first
 * @param truth the image's class; empty if it is unknown or the network lacks it
 */
public record ImageScores(List<ClassScore> ranked, Optional<ClassScore> truth) {

    public ImageScores {
        ranked = List.copyOf(ranked);
    }

    /** @param label the image's class, or {@link InputImage#UNKNOWN} */
    static ImageScores of(SampleScores scores, int label) {
        float[] logits = scores.logits();
        double[] shares = Classification.softmax(logits, 0, scores.classes());
        List<ClassScore> all = IntStream.range(0, scores.classes()).mapToObj(c -> new ClassScore(c, logits[c], shares[c]))
                .toList();
        return new ImageScores(
                all.stream().sorted(Comparator.comparingDouble(ClassScore::logit).reversed()).toList(),
                all.stream().filter(score -> score.index() == label).findFirst());
    }

    public ClassScore predicted() {
        return ranked.getFirst();
    }

    /** The true class if another one was predicted; else the second most probable class; empty if there is only one class. */
    public Optional<ClassScore> rival() {
        return truth.filter(own -> own.index() != predicted().index()).or(() -> ranked.stream().skip(1).findFirst());
    }

    /** Whether the true class is known and was not predicted. */
    public boolean isMistake() {
        return truth.filter(own -> own.index() != predicted().index()).isPresent();
    }

    /** The score of a class. */
    public ClassScore of(int index) {
        return ranked.stream().filter(score -> score.index() == index).findFirst().orElseThrow();
    }
}
