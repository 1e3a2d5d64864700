package org.gabor.graph.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gabor.graph.model.Node;

/**
 * One setting that two layers differ in, in words.
 *
 * @param name the record component: {@code stride}; {@code type} if the layers have different types
 */
public record Setting(String name, String left, String right) {

    /** The differences of two layers, the type first; empty if there are none. */
    static List<Setting> differing(Node left, Node right) {
        List<Setting> all = new ArrayList<>();
        all.add(new Setting("type", left.layer().getClass().getSimpleName(), right.layer().getClass().getSimpleName()));
        if (left.layer().getClass() == right.layer().getClass()) {
            Map<String, String> before = Settings.of(left.layer());
            Map<String, String> after = Settings.of(right.layer());
            before.forEach((name, value) -> all.add(new Setting(name, value, after.getOrDefault(name, ""))));
        }
        all.add(new Setting("bypassed", left.bypassed() ? "yes" : "no", right.bypassed() ? "yes" : "no"));
        all.add(new Setting("weights", weights(left), weights(right)));
        return all.stream().filter(setting -> !setting.left().equals(setting.right())).toList();
    }

    private static String weights(Node node) {
        return node.owner().isPresent() ? "shared" : "own";
    }

    /** {@code stride 1 → 2}; a setting that is on or off as {@code with bias}, {@code without bias}. */
    public String text() {
        return switch (name) {
            case "bypassed" -> right.equals("yes") ? "bypassed" : "no longer bypassed";
            case "weights" -> right.equals("shared") ? "shares weights" : "has own weights";
            case "type", "function" -> left + " → " + right;
            case String setting -> switch (right) {
                case "yes" -> "with " + words(setting);
                case "no" -> "without " + words(setting);
                case String value -> words(setting) + " " + left + " → " + value;
            };
        };
    }

    /** {@code ceilMode} as {@code ceil mode}. */
    private static String words(String setting) {
        return setting.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
