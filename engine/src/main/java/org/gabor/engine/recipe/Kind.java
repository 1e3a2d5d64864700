package org.gabor.engine.recipe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One record of a sealed family, such as Adam of the optimizers, described once.
 *
 * @param name what people write for it: {@code adamw}
 * @param title its name for people: "AdamW"
 * @param help what it does, in plain words
 * @param components an option for each component of the record, in order
 * @param companions options of the whole recipe whose usual value depends on the kind: the learning rate
 */
public record Kind<S>(String name, String title, String help, Class<? extends S> type, List<Option<?>> components,
                      List<Option<?>> companions) {

    public Kind {
        components = List.copyOf(components);
        companions = List.copyOf(companions);
        List<String> own = Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
        List<String> described = components.stream().map(Option::component).toList();
        if (!own.equals(described)) {
            throw new IllegalArgumentException("%s has the components %s; its options are %s.".formatted(type, own, described));
        }
    }

    public static <S> Kind<S> of(Class<? extends S> type, String name, String title, String help, Option<?>... components) {
        return new Kind<>(name, title, help, type, List.of(components), List.of());
    }

    public Kind<S> with(Option<?>... usual) {
        return new Kind<>(name, title, help, type, components, List.of(usual));
    }

    /** Components and companions. */
    public List<Option<?>> options() {
        return Stream.concat(components.stream(), companions.stream()).toList();
    }

    /** Its option with this key. */
    public Optional<Option<?>> option(String key) {
        return options().stream().filter(option -> option.key().equals(key)).findFirst();
    }

    /** Its values as texts, by key. */
    public Map<String, String> texts(S value) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            texts.put(components.get(i).key(), text(components.get(i), component(value, i)));
        }
        return texts;
    }

    /** The record with these texts, none of which has a problem; throws {@link InvalidOption} if they don't go together. */
    public S make(Function<Option<?>, String> texts) {
        return create(components.stream().map(option -> option.range().parse(texts.apply(option))).toArray());
    }

    /** The record with the usual values. */
    public S usual() {
        return create(components.stream().map(Option::usual).toArray());
    }

    @SuppressWarnings("unchecked")
    private static <T> String text(Option<T> option, Object value) {
        return option.range().format((T) value);
    }

    private Object component(S value, int index) {
        try {
            return type.getRecordComponents()[index].getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private S create(Object... values) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
