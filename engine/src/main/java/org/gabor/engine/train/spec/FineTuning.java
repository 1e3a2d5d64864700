package org.gabor.engine.train.spec;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.recipe.Items;
import org.gabor.engine.recipe.Option;

/**
 * The weights that training starts from instead of random ones, and which of them stay frozen.
 *
 * @param weights a safetensors file
 * @param freeze patterns of parameter keys that are not trained, such as {@code features.*}; * stands for any characters
 */
public record FineTuning(Optional<String> weights, List<String> freeze) {

    public static final Option<List<String>> FREEZE = Option.<List<String>>of("start.freeze", "Freeze",
            Items.matching("patterns such as features.*", "[\\w.*-]+"), List.of()).named("frozen parameters")
            .flag("--freeze", "NAMES").rare()
            .help("Parameters that stay as they are: features.* freezes all whose names begin with features; batch norm among "
                    + "them keeps its statistics.");

    public FineTuning {
        freeze = List.copyOf(freeze);
    }
}
