package org.gabor.app.view.train.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import org.gabor.app.editor.face.Family;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.view.theme.Colors;
import org.gabor.engine.train.spec.Recipe;

/**
 * A run whose curves are drawn.
 *
 * @param shown whether it is the shown run, not one that is compared with it
 * @param recipe the recipe, if the run list has it already
 */
public record PlottedRun(String title, Color colour, boolean shown, RunCurves curves, Optional<Recipe> recipe) {

    private static final List<Family> FURTHER =
            List.of(Family.MERGE, Family.NORMALISATION, Family.DENSE, Family.POOLING, Family.ACTIVATION);

    /** The colour of the n-th drawn run; the first is the shown one. */
    public static Color colour(int n, Colors colors) {
        return switch (n) {
            case 0 -> colors.accent();
            case 1 -> colors.secondRun();
            default -> colors.family(FURTHER.get((n - 2) % FURTHER.size())).ink();
        };
    }

    Curve.Line solid() {
        return shown ? Curve.Line.CURRENT : Curve.Line.COMPARED;
    }

    Curve.Line dashed() {
        return shown ? Curve.Line.CURRENT_DASHED : Curve.Line.COMPARED_DASHED;
    }
}
