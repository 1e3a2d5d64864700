package org.gabor.app.editor;

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

/** The kinds of layer that share a colour. */
public enum Family {
    CONVOLUTION, POOLING, NORMALISATION, ACTIVATION, DENSE, SHAPE, MERGE, OTHER;

    public static Family of(Layer layer) {
        return switch (layer) {
            case Conv2d _ -> CONVOLUTION;
            case MaxPool2d _, AvgPool2d _, AdaptiveAvgPool2d _ -> POOLING;
            case BatchNorm1d _, BatchNorm2d _, LocalResponseNorm _, Dropout _ -> NORMALISATION;
            case Activation _, Softmax _ -> ACTIVATION;
            case Linear _ -> DENSE;
            case Flatten _, Input _ -> SHAPE;
            case Add _, Concat _ -> MERGE;
            case Placeholder _ -> OTHER;
        };
    }
}
