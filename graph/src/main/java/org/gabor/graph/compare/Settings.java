package org.gabor.graph.compare;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** A layer's settings as words, derived from its record, so that a new layer needs no code here. */
final class Settings {

    private static final MathContext DIGITS = new MathContext(3);

    private final Map<String, String> words = new LinkedHashMap<>();

    private Settings() {}

    /** By name, in the order of the record: {@code filters=64, kernel=3×3, stride=2}. */
    static Map<String, String> of(Layer layer) {
        Settings settings = new Settings();
        switch (layer) {
            case Activation(Activation.Function function) -> settings.words.put("function", function.title());
            case Layer other -> settings.addAll(other);
        }
        return settings.words;
    }

    private void addAll(Object owner) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            try {
                add(title(component.getName()), component.getAccessor().invoke(owner));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** As the window titles it. */
    private static String title(String component) {
        return switch (component) {
            case "outChannels" -> "filters";
            case "outFeatures" -> "units";
            default -> component;
        };
    }

    private void add(String name, Object value) {
        switch (value) {
            case Window _, Window3d _ -> addAll(value);
            case Size2d size ->
                    words.put(name, size.isSquare() && !name.equals("kernel") ? "" + size.height() : size.text());
            case Size3d size ->
                    words.put(name, size.isCube() && !name.equals("kernel") ? "" + size.depth() : size.text());
            case Padding.Explicit(Size2d pixels) -> add(name, pixels);
            case Padding.Same _ -> words.put(name, "same");
            case Shape shape -> words.put(name, shape.text());
            case Double number -> words.put(name, BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString());
            case Integer number -> words.put(name, String.format(Locale.ROOT, "%,d", number));
            case Boolean on -> words.put(name, on ? "yes" : "no");
            case Object other -> words.put(name, other.toString());
        }
    }
}
