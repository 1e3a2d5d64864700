package org.gabor.graph.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.gabor.graph.layer.Layer;

/**
 * How the settings of one type of layer are saved: a {@link Component} for each component of its record, in the record's order.
 * Throws {@link IllegalArgumentException} if they don't match the record.
 */
record LayerRow(Class<? extends Layer> type, List<Component<?>> components) {

    LayerRow {
        components = List.copyOf(components);
        if (!Arrays.equals(types(type), components.stream().map(Component::type).toArray())) {
            throw new IllegalArgumentException("The components of %s are %s, got %s."
                    .formatted(type.getSimpleName(), Arrays.toString(types(type)), components));
        }
    }

    static LayerRow of(Class<? extends Layer> type, Component<?>... components) {
        return new LayerRow(type, List.of(components));
    }

    String name() {
        return type.getSimpleName();
    }

    /** The layer with these settings; throws {@link IllegalArgumentException} with a sentence if one is wrong. */
    Layer read(Fields fields) {
        Object[] values = components.stream().map(component -> component.read(fields)).toArray();
        try {
            return type.getConstructor(types(type)).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(Layer layer, ObjectNode json) {
        RecordComponent[] values = type.getRecordComponents();
        for (int i = 0; i < values.length; i++) {
            components.get(i).write(value(layer, values[i]), json);
        }
    }

    private static Object value(Layer layer, RecordComponent component) {
        try {
            return component.getAccessor().invoke(layer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?>[] types(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
    }
}
