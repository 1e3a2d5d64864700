package org.gabor.app.runs.recipe;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gabor.app.runs.MetricText;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;

/**
 * What is to happen to training images, as it is chosen and typed.
 *
 * @param on what happens to them where the preset is {@link AugmentationPreset#CUSTOM}
 * @param numbers what is written beside each, in use or not
 */
public record AugmentationDraft(AugmentationPreset preset, Set<TransformKind> on, Map<TransformKind, String> numbers,
                                boolean normalize) {

    private static final Map<TransformKind, String> USUAL = usual();

    public static final AugmentationDraft NONE = new AugmentationDraft(AugmentationPreset.NONE, Set.of(), USUAL, false);

    public AugmentationDraft {
        on = Set.copyOf(on);
        numbers = Map.copyOf(numbers);
    }

    private static Map<TransformKind, String> usual() {
        Map<TransformKind, String> numbers = new EnumMap<>(TransformKind.class);
        Transform.usual().forEach(
                transform -> numbers.put(TransformKind.of(transform), MetricText.plain(TransformKind.number(transform))));
        return numbers;
    }

    /** Another preset; one's own choice begins with what was chosen before. */
    public AugmentationDraft choosing(AugmentationPreset chosen) {
        boolean adopts = chosen == AugmentationPreset.CUSTOM && preset != AugmentationPreset.NONE && preset != chosen;
        return new AugmentationDraft(chosen, adopts ? preset.kinds() : on, adopts ? USUAL : numbers, normalize);
    }

    public AugmentationDraft with(TransformKind kind, boolean isOn) {
        Set<TransformKind> changed = EnumSet.noneOf(TransformKind.class);
        changed.addAll(on);
        if (isOn) {
            changed.add(kind);
        } else {
            changed.remove(kind);
        }
        return new AugmentationDraft(preset, changed, numbers, normalize);
    }

    public AugmentationDraft with(TransformKind kind, String number) {
        Map<TransformKind, String> changed = new EnumMap<>(numbers);
        changed.put(kind, number);
        return new AugmentationDraft(preset, on, changed, normalize);
    }

    public AugmentationDraft normalizing(boolean isOn) {
        return new AugmentationDraft(preset, on, numbers, isOn);
    }

    /** One sentence per number in use that is none. */
    public Map<TransformKind, String> problems() {
        Map<TransformKind, String> problems = new EnumMap<>(TransformKind.class);
        if (preset == AugmentationPreset.CUSTOM) {
            on.forEach(kind -> kind.problem(numbers.get(kind)).ifPresent(problem -> problems.put(kind, problem)));
        }
        return problems;
    }

    public Optional<Augmentation> augmentation() {
        return problems().isEmpty() ? Optional.of(read()) : Optional.empty();
    }

    private Augmentation read() {
        boolean custom = preset == AugmentationPreset.CUSTOM;
        Set<TransformKind> kinds = custom ? on : preset.kinds();
        Map<TransformKind, String> measures = custom ? numbers : USUAL;
        return new Augmentation(Arrays.stream(TransformKind.values()).filter(kinds::contains)
                .map(kind -> kind.transform(measures.get(kind))).toList(), normalize);
    }
}
