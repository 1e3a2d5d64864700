package org.gabor.app.runs.recipe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gabor.engine.data.Augmentation;
import org.gabor.engine.data.Transform;
import org.gabor.engine.recipe.Kind;
import org.gabor.engine.recipe.Option;

/**
 * What is to happen to training images, as it is chosen and typed. Each transform has one number, its first.
 *
 * @param on the names of the transforms that happen if the preset is {@link AugmentationPreset#CUSTOM}
 * @param numbers the number of each transform, in use or not, by its name
 */
public record AugmentationDraft(AugmentationPreset preset, Set<String> on, Map<String, String> numbers, boolean normalize) {

    private static final Map<String, String> USUAL = Transform.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(Kind::name, kind -> number(kind).usualText()));

    public static final AugmentationDraft NONE = new AugmentationDraft(AugmentationPreset.NONE, Set.of(), USUAL, false);

    public AugmentationDraft {
        on = Set.copyOf(on);
        numbers = Map.copyOf(numbers);
    }

    /** The draft of an augmentation; empty if it has numbers that a draft doesn't have. */
    public static Optional<AugmentationDraft> of(Augmentation augmentation) {
        Set<String> on = new HashSet<>();
        Map<String, String> numbers = new HashMap<>(USUAL);
        for (Transform transform : augmentation.transforms()) {
            Kind<Transform> kind = Transform.kindOf(transform);
            on.add(kind.name());
            numbers.put(kind.name(), kind.texts(transform).get(number(kind).key()));
        }
        AugmentationPreset preset = on.isEmpty() ? AugmentationPreset.NONE : AugmentationPreset.CUSTOM;
        return Optional.of(new AugmentationDraft(preset, on, numbers, augmentation.normalize()))
                .filter(draft -> draft.augmentation().equals(Optional.of(augmentation)));
    }

    /** The number of a transform that the window shows. */
    public static Option<?> number(Kind<Transform> kind) {
        return kind.components().getFirst();
    }

    /** Another preset; a person's own choice begins with what was chosen before. */
    public AugmentationDraft choosing(AugmentationPreset chosen) {
        boolean adopts = chosen == AugmentationPreset.CUSTOM && preset != AugmentationPreset.NONE && preset != chosen;
        return new AugmentationDraft(chosen, adopts ? preset.transforms() : on, adopts ? USUAL : numbers, normalize);
    }

    public AugmentationDraft with(Kind<Transform> kind, boolean isOn) {
        Set<String> changed = new HashSet<>(on);
        if (isOn) {
            changed.add(kind.name());
        } else {
            changed.remove(kind.name());
        }
        return new AugmentationDraft(preset, changed, numbers, normalize);
    }

    public AugmentationDraft with(Kind<Transform> kind, String number) {
        Map<String, String> changed = new HashMap<>(numbers);
        changed.put(kind.name(), number);
        return new AugmentationDraft(preset, on, changed, normalize);
    }

    public AugmentationDraft normalizing(boolean isOn) {
        return new AugmentationDraft(preset, on, numbers, isOn);
    }

    public boolean isOn(Kind<Transform> kind) {
        return on.contains(kind.name());
    }

    /** One sentence for each number in use that is none, by the transform's name. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (preset == AugmentationPreset.CUSTOM) {
            Transform.kinds().stream().filter(this::isOn).forEach(kind -> number(kind).problem(numbers.get(kind.name()))
                    .ifPresent(problem -> problems.put(kind.name(), problem)));
        }
        return problems;
    }

    public Optional<Augmentation> augmentation() {
        return problems().isEmpty() ? Optional.of(read()) : Optional.empty();
    }

    private Augmentation read() {
        boolean custom = preset == AugmentationPreset.CUSTOM;
        Set<String> transforms = custom ? on : preset.transforms();
        Map<String, String> values = custom ? numbers : USUAL;
        return new Augmentation(Transform.kinds().stream().filter(kind -> transforms.contains(kind.name()))
                .map(kind -> Transform.of(kind, List.of(values.get(kind.name())))).toList(), normalize);
    }
}
