package org.gabor.app.view.look;

import org.gabor.app.vm.look.ImageScores;
import org.gabor.engine.probe.ClassScore;

/** The colours of classes: the true one in the accent colour, a wrong prediction in red, all others muted. */
final class ScoreStyle {

    private ScoreStyle() {}

    static String of(ImageScores scores, ClassScore score) {
        boolean predicted = score.index() == scores.predicted().index();
        if (scores.truth().filter(own -> own.index() == score.index()).isPresent() || predicted && scores.truth().isEmpty()) {
            return "truth";
        }
        return predicted ? "mistake" : "other";
    }
}
