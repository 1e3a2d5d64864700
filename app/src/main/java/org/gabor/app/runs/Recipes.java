package org.gabor.app.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.gabor.engine.compute.params.Initialization;
import org.gabor.engine.optim.Loss;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.train.Preset;
import org.gabor.engine.train.spec.Recipe;
import org.gabor.graph.analysis.Ends;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.CapsuleLength;
import org.gabor.graph.model.Graph;

/** The default recipes. */
public final class Recipes {

    private static final int BOOK_IMAGES = 60_000;

    /** The recipe for an unknown network. */
    public static final Recipe PLAIN = Recipe.sgd(0.05, 0.9, 128, 10, Initialization.KAIMING_UNIFORM, Recipe.SEED.usual());

    /**
     * The recipe for capsules, whose lengths aren't scores for a softmax: the margin loss and Adam of Sabour et al. 2017, section
     * 4. The batch is small because routing takes much memory, and the learning rate of 0.001 is scaled with it.
     */
    public static final Recipe CAPSULES = PLAIN.withLoss(new Loss.Margin()).withOptimizer(OptimizerSpec.Adam.DEFAULT)
            .withLearningRate(0.00025).withBatch(32);

    private Recipes() {
    }

    /** The default recipe of this network. */
    public static Recipe of(Graph network) {
        return book(network).orElseGet(() -> endsInCapsules(network) ? CAPSULES : PLAIN);
    }

    private static boolean endsInCapsules(Graph network) {
        return Ends.of(Inference.infer(network)).main().filter(output -> output.node().layer() instanceof CapsuleLength)
                .isPresent();
    }

    /** The book's recipe for this network, recognized by its name. */
    public static Optional<Recipe> book(Graph network) {
        return Presets.of(network).map(Preset::recipe);
    }

    /**
     * Like {@link #of}, but with the book's recipe adapted to {@code images} instead of the book's 60,000: as many steps per
     * epoch, and the learning rate in proportion to the batch (Goyal et al. 2017, section 2.1).
     *
     * @param images number of training images; 0 if unknown, which leaves the recipe unchanged
     */
    public static Recipe fitted(Graph network, int images) {
        return book(network).filter(_ -> images > 0).map(book -> fitted(book, images)).orElseGet(() -> of(network));
    }

    private static Recipe fitted(Recipe book, int images) {
        int batch = (int) Math.max(1, Math.round((double) book.batch() * images / BOOK_IMAGES));
        return book.withLearningRate(rounded(book.learningRate() * batch / book.batch())).withBatch(batch);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }
}
