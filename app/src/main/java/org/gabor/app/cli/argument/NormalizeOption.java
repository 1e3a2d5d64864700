package org.gabor.app.cli.argument;

import java.util.Optional;
import org.gabor.engine.data.Normalization;
import picocli.CommandLine.Option;

/** The option {@code --normalize}. */
public final class NormalizeOption {

    @Option(names = "--normalize", paramLabel = "MEANS/DEVIATIONS",
            description = "Means and deviations for normalizing images, such as 0.5,0.5,0.5/0.2,0.2,0.2, or imagenet "
                    + "for torchvision's weights; by default those of the training, if the weights' file has them.")
    private String normalization;

    public boolean isGiven() {
        return normalization != null;
    }

    /** Empty if the option is not given; throws {@link UsageError} if it can't be understood. */
    public Optional<Normalization> get() {
        return Optional.ofNullable(normalization).map(NormalizeOption::parse);
    }

    private static Normalization parse(String text) {
        try {
            return text.equals("imagenet") ? Normalization.IMAGENET : Normalization.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new UsageError(wrong.getMessage());
        }
    }
}
