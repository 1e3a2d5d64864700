package org.gabor.app.editor;

import org.gabor.graph.layer.Activation;
import org.gabor.graph.layer.AdaptivePooling;
import org.gabor.graph.layer.AuxiliaryEnd;
import org.gabor.graph.layer.AvgPool2d;
import org.gabor.graph.layer.AvgPool3d;
import org.gabor.graph.layer.CapsuleLayer;
import org.gabor.graph.layer.ChannelPad;
import org.gabor.graph.layer.ChannelShuffle;
import org.gabor.graph.layer.ChannelSplit;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.layer.Conv3d;
import org.gabor.graph.layer.ConvTranspose2d;
import org.gabor.graph.layer.Dropout;
import org.gabor.graph.layer.EuclideanRbf;
import org.gabor.graph.layer.Flatten;
import org.gabor.graph.layer.Input;
import org.gabor.graph.layer.Layer;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.layer.Linear2d;
import org.gabor.graph.layer.MaxPool2d;
import org.gabor.graph.layer.MaxPool3d;
import org.gabor.graph.layer.Merge;
import org.gabor.graph.layer.Normalization;
import org.gabor.graph.layer.Placeholder;
import org.gabor.graph.layer.Scaling;
import org.gabor.graph.layer.Shift;
import org.gabor.graph.layer.Softmax;
import org.gabor.graph.layer.StochasticDepth;
import org.gabor.graph.layer.Upsample;
import org.gabor.graph.layer.ZeroPad2d;

/** The kinds of layer that share a colour. */
public enum Family {
    CONVOLUTION, POOLING, NORMALISATION, ACTIVATION, DENSE, SHAPE, MERGE, OTHER;

    public static Family of(Layer layer) {
        return switch (layer) {
            case Conv2d _, ConvTranspose2d _, Conv3d _, Shift _ -> CONVOLUTION;
            case MaxPool2d _, AvgPool2d _, MaxPool3d _, AvgPool3d _, AdaptivePooling _ -> POOLING;
            case Normalization _, Dropout _, StochasticDepth _, Scaling _ -> NORMALISATION;
            case Activation _, Softmax _ -> ACTIVATION;
            case Linear _, Linear2d _, EuclideanRbf _ -> DENSE;
            case Flatten _, Upsample _, ZeroPad2d _, ChannelPad _, ChannelShuffle _, ChannelSplit _, Input _ -> SHAPE;
            case Merge _ -> MERGE;
            case CapsuleLayer _, AuxiliaryEnd _, Placeholder _ -> OTHER;
        };
    }
}
