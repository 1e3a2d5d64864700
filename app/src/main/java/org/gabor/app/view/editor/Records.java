package org.gabor.app.view.editor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Reads a record's components by name, and copies a record with one component changed. */
final class Records {

    private Records() {}

    static boolean has(Object owner, String name) {
        return Stream.of(owner.getClass().getRecordComponents()).anyMatch(component -> component.getName().equals(name));
    }

    static Object get(Object owner, String name) {
        return Stream.of(owner.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(component -> read(owner, component))
                .findFirst().orElseThrow();
    }

    /** Throws {@link IllegalArgumentException} if the record's constructor refuses {@code value}. */
    static Object with(Object owner, String name, Object value) {
        RecordComponent[] components = owner.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = Stream.of(components)
                .map(component -> component.getName().equals(name) ? value : read(owner, component))
                .toArray();
        try {
            return owner.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Object owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
