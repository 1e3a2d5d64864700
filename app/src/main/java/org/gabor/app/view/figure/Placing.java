package org.gabor.app.view.figure;

import java.awt.geom.AffineTransform;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.transform.NonInvertibleTransformException;
import javafx.scene.transform.Transform;

/** Where nodes lie in a figure, and in which colours. */
final class Placing {

    private static final int OPAQUE = 255;

    private final AffineTransform fromScene;

    /** @param figure the node whose top left corner is that of the drawing */
    Placing(Node figure) {
        try {
            fromScene = affine(figure.getLocalToSceneTransform().createInverse());
        } catch (NonInvertibleTransformException flat) {
            throw new IllegalArgumentException("A node of no size is no figure.", flat);
        }
    }

    /** From the scene to the drawing. */
    AffineTransform fromScene() {
        return new AffineTransform(fromScene);
    }

    /** From a node to the drawing. */
    AffineTransform of(Node node) {
        AffineTransform place = fromScene();
        place.concatenate(affine(node.getLocalToSceneTransform()));
        return place;
    }

    private static AffineTransform affine(Transform transform) {
        return new AffineTransform(transform.getMxx(), transform.getMyx(), transform.getMxy(), transform.getMyy(),
                transform.getTx(), transform.getTy());
    }

    /** 0xAARRGGBB. */
    static int argb(Color color, double opacity) {
        return (int) Math.round(OPAQUE * color.getOpacity() * opacity) << 24 | (int) Math.round(OPAQUE * color.getRed()) << 16
                | (int) Math.round(OPAQUE * color.getGreen()) << 8 | (int) Math.round(OPAQUE * color.getBlue());
    }
}
