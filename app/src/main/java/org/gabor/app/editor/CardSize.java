package org.gabor.app.editor;

import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;
import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptiveAvgPool2d;
import org.gabor.graph.layer.Add;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.BatchNorm1d;
import org.gabor.graph.layer.BatchNorm2d;
import org.gabor.graph.layer.Concat;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.LocalResponseNorm;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Softmax;

/** How large a layer's card is, in px: only its type decides. */
public record CardSize(double width, double height) {

    public static final CardSize FULL = new CardSize(184, 44);
    public static final CardSize SMALL = new CardSize(184, 28);
    public static final CardSize NARROW = new CardSize(108, 44);

    public static CardSize of(Layer layer) {
        return switch (layer) {
            case Input _, Activation _, Dropout _, Flatten _, Softmax _ -> SMALL;
            case Add _, Concat _ -> NARROW;
            case Conv2d _, MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _, BatchNorm1d _, BatchNorm2d _,
                 LocalResponseNorm _, Linear _, Placeholder _ -> FULL;
        };
    }

    /** The card's place when its top left corner stands at {@code corner}. */
    public Rect at(Point corner) {
        return new Rect(corner.x(), corner.y(), width, height);
    }
}
