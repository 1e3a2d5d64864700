package org.gabor.app.view.canvas;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Pill;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.editor.tool.Preview;

/** Draws the small rings at which edges start and end; quiet ports appear only under the pointer. */
final class PortPainter implements Painter {

    private static final double RADIUS = 3.5;
    private static final double HOVERED_RADIUS = 5;
    private static final double LINE = 1.5;

    @Override
    public void paint(Pen pen, PaintState state) {
        pen.inWorld(state.view());
        Stream.concat(
                state.scene().pills().stream().map(Pill::ports),
                state.scene().cards().stream().map(Card::ports))
                .flatMap(ports -> ports.stream())
                .filter(port -> !port.quiet() || isNear(port, state))
                .forEach(port -> paint(pen, state, port));
    }

    private static void paint(Pen pen, PaintState state, Port port) {
        boolean hovered = state.preview() instanceof Preview.Hover(Hit.OnPort(Port under)) && under.equals(port);
        Color idle = isMismatched(port, state) ? state.colors().danger() : state.colors().edge();
        Color line = hovered ? state.colors().accent() : idle;
        pen.ring(port.at(), hovered ? HOVERED_RADIUS : RADIUS, LINE, state.colors().bg(), line);
    }

    private static boolean isNear(Port port, PaintState state) {
        return switch (state.preview()) {
            case Preview.Hover(Hit.OnPort(Port under)) -> under.node().equals(port.node());
            case Preview.Hover(Hit.OnCard(Card card)) -> card.nodes().contains(port.node());
            case Preview.Wiring wiring -> port.output() != wiring.from().output();
            case Preview.Hover _, Preview.Nothing _, Preview.Panning _, Preview.Moving _, Preview.Box _,
                 Preview.Dropping _ -> false;
        };
    }

    private static boolean isMismatched(Port port, PaintState state) {
        return !port.output() && state.scene().edgeShapes().stream().anyMatch(shape -> shape.mismatched()
                && shape.edge().filter(edge -> edge.to().equals(port.node()) && edge.slot() == port.slot()).isPresent());
    }
}
