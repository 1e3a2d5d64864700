package org.gabor.app.view.theme;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gabor.app.editor.face.Family;

/**
 * A theme's colours for painters, each named as in the style sheet without its {@code -g-}: {@code bg} the canvas, fields
 * and panels, {@code subtle} header and status bar, {@code inset} troughs and hovered rows, {@code border} panel edges,
 * {@code hair} separators, {@code fg}/{@code muted}/{@code faint} text, {@code dot} the canvas's dots, {@code grid} a
 * chart's lines, {@code thumb} scroll bars.
 */
public record Colors(Color bg, Color subtle, Color inset, Color border, Color hair, Color fg, Color muted, Color faint,
                     Color accent, Color accentFg, Color accentTint, Color accentLine, Color secondRun,
                     Color danger, Color dangerTint, Color dangerLine, Color warn, Color warnTint, Color warnLine,
                     Color ok, Color okTint, Color edge, Color dot, Color grid, Color thumb,
                     Map<Family, FamilyColors> families) {

    private static final Pattern DECLARATION = Pattern.compile("-g-([a-z-]+):\\s*(#[0-9a-f]{6});");

    public Colors {
        families = Map.copyOf(families);
    }

    public FamilyColors family(Family family) {
        return families.get(family);
    }

    /** Reads the {@code -g-name: #rrggbb;} declarations of a theme's style sheet. */
    static Colors parse(String css) {
        Map<String, Color> table = DECLARATION.matcher(css).results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Color.web(m.group(2))));
        Function<String, Color> of = name -> {
            if (table.get(name) instanceof Color color) {
                return color;
            }
            throw new NoSuchElementException("the style sheet declares no colour -g-" + name);
        };
        return new Colors(of.apply("bg"), of.apply("subtle"), of.apply("inset"), of.apply("border"), of.apply("hair"),
                of.apply("fg"), of.apply("muted"), of.apply("faint"),
                of.apply("accent"), of.apply("accent-fg"), of.apply("accent-tint"), of.apply("accent-line"),
                of.apply("second-run"),
                of.apply("danger"), of.apply("danger-tint"), of.apply("danger-line"),
                of.apply("warn"), of.apply("warn-tint"), of.apply("warn-line"), of.apply("ok"), of.apply("ok-tint"),
                of.apply("edge"), of.apply("dot"), of.apply("grid"), of.apply("thumb"), families(of));
    }

    private static Map<Family, FamilyColors> families(Function<String, Color> of) {
        return Stream.of(Family.values()).collect(Collectors.toMap(Function.identity(), family -> {
            String name = family.name().toLowerCase(Locale.ROOT);
            return new FamilyColors(of.apply(name + "-ink"), of.apply(name + "-line"), of.apply(name + "-tint"));
        }, (a, _) -> a, () -> new EnumMap<>(Family.class)));
    }
}
