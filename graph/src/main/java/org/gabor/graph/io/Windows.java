package org.gabor.graph.io;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.gabor.graph.shape.Padding;
import org.gabor.graph.shape.Size2d;
import org.gabor.graph.shape.Size3d;
import org.gabor.graph.shape.Window;
import org.gabor.graph.shape.Window3d;

/** How windows and extents are saved: {@code "kernel":[5,5],"stride":[1,1],"padding":[2,2],"dilation":[1,1]}. */
final class Windows {

    /** Of a convolution. */
    static final Component<Window> DILATED =
            new Component<>(Window.class, fields -> read(fields, fields.extent("dilation")), (window, json) -> {
                write(window, json);
                write("dilation", window.dilation(), json);
            });
    /** Of pooling, which has no dilation. */
    static final Component<Window> PLAIN =
            new Component<>(Window.class, fields -> read(fields, Size2d.square(1)), Windows::write);
    static final Component<Window3d> DILATED_3D =
            new Component<>(Window3d.class, fields -> read3d(fields, fields.extent3d("dilation")), (window, json) -> {
                write(window, json);
                write("dilation", window.dilation(), json);
            });
    static final Component<Window3d> PLAIN_3D =
            new Component<>(Window3d.class, fields -> read3d(fields, Size3d.cube(1)), Windows::write);

    private Windows() {}

    private static Window read(Fields fields, Size2d dilation) {
        return new Window(fields.extent("kernel"), fields.extent("stride"), padding(fields), dilation);
    }

    private static Window3d read3d(Fields fields, Size3d dilation) {
        return new Window3d(fields.extent3d("kernel"), fields.extent3d("stride"), fields.extent3d("padding"), dilation);
    }

    private static Padding padding(Fields fields) {
        return fields.node("padding").asText().equals("same")
                ? Padding.SAME
                : new Padding.Explicit(fields.extent("padding"));
    }

    private static void write(Window window, ObjectNode json) {
        write("kernel", window.kernel(), json);
        write("stride", window.stride(), json);
        switch (window.padding()) {
            case Padding.Same _ -> json.put("padding", "same");
            case Padding.Explicit(Size2d pixels) -> write("padding", pixels, json);
        }
    }

    private static void write(Window3d window, ObjectNode json) {
        write("kernel", window.kernel(), json);
        write("stride", window.stride(), json);
        write("padding", window.padding(), json);
    }

    static void write(String name, Size2d size, ObjectNode json) {
        json.putArray(name).add(size.height()).add(size.width());
    }

    static void write(String name, Size3d size, ObjectNode json) {
        json.putArray(name).add(size.depth()).add(size.height()).add(size.width());
    }
}
