package org.gabor.graph.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.graph.shape.Extent;
import org.gabor.graph.shape.Extent3d;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** How windows and extents are saved: {@code "kernel":[5,5],"stride":[1,1],"padding":[2,2],"dilation":[1,1]}. */
final class Windows {

    private Windows() {}

    static Window read(Fields fields) {
        return read(fields, fields.extent("dilation"));
    }

    /** Pooling has no dilation. */
    static Window readUndilated(Fields fields) {
        return read(fields, Extent.square(1));
    }

    static Window3d read3d(Fields fields) {
        return read3d(fields, fields.extent3d("dilation"));
    }

    static Window3d readUndilated3d(Fields fields) {
        return read3d(fields, Extent3d.cube(1));
    }

    private static Window read(Fields fields, Extent dilation) {
        return new Window(fields.extent("kernel"), fields.extent("stride"), padding(fields), dilation);
    }

    private static Window3d read3d(Fields fields, Extent3d dilation) {
        return new Window3d(fields.extent3d("kernel"), fields.extent3d("stride"), fields.extent3d("padding"), dilation);
    }

    private static Padding padding(Fields fields) {
        return fields.node("padding").asText().equals("same")
                ? Padding.SAME
                : new Padding.Explicit(fields.extent("padding"));
    }

    static void write(Window window, ObjectNode json) {
        writeUndilated(window, json);
        write("dilation", window.dilation(), json);
    }

    static void writeUndilated(Window window, ObjectNode json) {
        write("kernel", window.kernel(), json);
        write("stride", window.stride(), json);
        switch (window.padding()) {
            case Padding.Same _ -> json.put("padding", "same");
            case Padding.Explicit(Extent pixels) -> write("padding", pixels, json);
        }
    }

    static void write(Window3d window, ObjectNode json) {
        writeUndilated(window, json);
        write("dilation", window.dilation(), json);
    }

    static void writeUndilated(Window3d window, ObjectNode json) {
        write("kernel", window.kernel(), json);
        write("stride", window.stride(), json);
        write("padding", window.padding(), json);
    }

    static void write(String name, Extent extent, ObjectNode json) {
        json.putArray(name).add(extent.height()).add(extent.width());
    }

    static void write(String name, Extent3d extent, ObjectNode json) {
        json.putArray(name).add(extent.depth()).add(extent.height()).add(extent.width());
    }
}
