package org.gabor.graph.layer;

import java.util.Objects;
import org.gabor.graph.shape.Shape;

/** An element-wise non-linearity; the shape stays. */
public record Activation(Function function) implements Unary {

    /** The functions; {@code x} is one value. */
    public enum Function {
        /** max(0, x) (Nair and Hinton 2010). */
        RELU("ReLU"),
        /** x if positive, else 0.01·x (Maas et al. 2013). */
        LEAKY_RELU("LeakyReLU"),
        /** x if positive, else eˣ − 1 (Clevert et al. 2015). */
        ELU("ELU"),
        /** x·Φ(x), Φ the normal distribution (Hendrycks and Gimpel 2016). */
        GELU("GELU"),
        /** x·σ(x) (Elfwing et al. 2017). */
        SILU("SiLU"),
        /** σ(x) = 1 / (1 + e⁻ˣ). */
        SIGMOID("Sigmoid"),
        /** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). */
        TANH("Tanh"),
        /** min(max(0, x), 6) (Howard et al. 2017; Krizhevsky 2010). */
        RELU6("ReLU6"),
        /** x·tanh(ln(1 + eˣ)) (Misra 2019). */
        MISH("Mish"),
        /** x·min(max(0, x + 3), 6) / 6 (Howard et al. 2019, section 5.2). */
        HARDSWISH("Hardswish"),
        /** min(max(0, x + 3), 6) / 6 (Howard et al. 2019). */
        HARDSIGMOID("Hardsigmoid"),
        /** ln(1 + eˣ) (Dugas et al. 2001). */
        SOFTPLUS("Softplus");

        private final String title;

        Function(String title) {
            this.title = title;
        }

        /** PyTorch's class name. */
        public String title() {
            return title;
        }
    }

    public static final Activation RELU = new Activation(Function.RELU);
    public static final Activation SIGMOID = new Activation(Function.SIGMOID);

    public Activation {
        Objects.requireNonNull(function);
    }

    @Override
    public String type() {
        return function.title();
    }

    @Override
    public Shape outputShape(Shape in) {
        return in;
    }
}
