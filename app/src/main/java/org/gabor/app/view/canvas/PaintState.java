package org.gabor.app.view.canvas;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Scene;
import org.gabor.app.editor.tool.Preview;
import org.gabor.app.geom.Rect;
import org.gabor.app.geom.Viewport;
import org.gabor.app.view.theme.Colors;
import org.gabor.graph.model.NodeId;

/**
 * Everything that a repaint depends on; {@code width} and {@code height} are the window's, in px.
 *
 * @param scene of {@code document}, or of the preview's draft
 */
record PaintState(Document document, Scene scene, Selection selection, Preview preview, Viewport view, double width,
                  double height,
                  Colors colors, Paints paints) {

    /** The owners of shared weights that a selected or hovered layer uses. */
    Set<NodeId> highlightedModules() {
        Stream<Card> chosen = scene.cards().stream().filter(card -> card.isIn(selection.nodes()));
        Stream<Card> hovered = preview instanceof Preview.Hover(Hit.OnCard(Card card)) ? Stream.of(card) : Stream.of();
        return Stream.concat(chosen, hovered).flatMap(card -> card.modules().stream()).collect(Collectors.toSet());
    }

    /** The visible part of the world. */
    Rect visible() {
        return view.visible(width, height);
    }
}
