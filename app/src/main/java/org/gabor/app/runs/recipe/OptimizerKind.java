package org.gabor.app.runs.recipe;

import static org.gabor.app.runs.recipe.RecipeField.ALPHA;
import static org.gabor.app.runs.recipe.RecipeField.BETA1;
import static org.gabor.app.runs.recipe.RecipeField.BETA2;
import static org.gabor.app.runs.recipe.RecipeField.EPSILON;
import static org.gabor.app.runs.recipe.RecipeField.LEARNING_RATE;
import static org.gabor.app.runs.recipe.RecipeField.MOMENTUM;
import static org.gabor.app.runs.recipe.RecipeField.WEIGHT_DECAY;

import java.util.Map;
import org.gabor.engine.optim.OptimizerSpec;
import org.gabor.engine.optim.OptimizerSpec.Adam;
import org.gabor.engine.optim.OptimizerSpec.AdamW;
import org.gabor.engine.optim.OptimizerSpec.RmsProp;
import org.gabor.engine.optim.OptimizerSpec.Sgd;

/** The optimizers, each with the learning rate that is customary for it. */
public enum OptimizerKind implements Kind {
    SGD("SGD", "Stochastic gradient descent: a step against the slope of the loss after each batch.",
            Map.of(LEARNING_RATE, "0.05", MOMENTUM, "0.9", WEIGHT_DECAY, "0")),
    ADAM("Adam",
            "Each weight gets a step size of its own, from the running size of its gradients: learns fast with little tuning.",
            moments("0")),
    ADAM_W("AdamW", "Adam with weight decay that does not pass through the step sizes: the usual choice for newer networks.",
            moments("0.01")),
    RMSPROP("RMSprop", "Divides each weight's step by the running size of its gradients.",
            Map.of(LEARNING_RATE, "0.001", ALPHA, "0.99", EPSILON, "1e-8", MOMENTUM, "0", WEIGHT_DECAY, "0"));

    private final String title;
    private final String help;
    private final Map<RecipeField, String> customary;

    OptimizerKind(String title, String help, Map<RecipeField, String> customary) {
        this.title = title;
        this.help = help;
        this.customary = customary;
    }

    private static Map<RecipeField, String> moments(String weightDecay) {
        return Map.of(LEARNING_RATE, "0.001", BETA1, "0.9", BETA2, "0.999", EPSILON, "1e-8", WEIGHT_DECAY, weightDecay);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String help() {
        return help;
    }

    @Override
    public Map<RecipeField, String> customary() {
        return customary;
    }

    public static OptimizerKind of(OptimizerSpec spec) {
        return switch (spec) {
            case Sgd _ -> SGD;
            case Adam _ -> ADAM;
            case AdamW _ -> ADAM_W;
            case RmsProp _ -> RMSPROP;
        };
    }

    /** What {@code spec} says, written down; the learning rate is another thing. */
    static FieldTexts texts(OptimizerSpec spec) {
        FieldTexts texts = new FieldTexts(of(spec).customary).with(WEIGHT_DECAY, spec.weightDecay());
        return switch (spec) {
            case Sgd sgd -> texts.with(MOMENTUM, sgd.momentum());
            case Adam adam -> texts.with(BETA1, adam.beta1()).with(BETA2, adam.beta2()).with(EPSILON, adam.eps());
            case AdamW adam -> texts.with(BETA1, adam.beta1()).with(BETA2, adam.beta2()).with(EPSILON, adam.eps());
            case RmsProp rms -> texts.with(ALPHA, rms.alpha()).with(EPSILON, rms.eps()).with(MOMENTUM, rms.momentum());
        };
    }

    /** What is written, read; no text may have a problem. */
    OptimizerSpec spec(FieldTexts texts, boolean nesterov) {
        double decay = texts.decimal(WEIGHT_DECAY);
        return switch (this) {
            case SGD -> new Sgd(texts.decimal(MOMENTUM), nesterov, decay);
            case ADAM -> new Adam(texts.decimal(BETA1), texts.decimal(BETA2), texts.decimal(EPSILON), decay);
            case ADAM_W -> new AdamW(texts.decimal(BETA1), texts.decimal(BETA2), texts.decimal(EPSILON), decay);
            case RMSPROP -> new RmsProp(texts.decimal(ALPHA), texts.decimal(EPSILON), texts.decimal(MOMENTUM), decay);
        };
    }
}
