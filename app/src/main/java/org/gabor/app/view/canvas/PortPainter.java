package org.gabor.app.view.canvas;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gabor.app.editor.scene.Card;
import org.gabor.app.editor.scene.Hit;
import org.gabor.app.editor.scene.Pill;
import org.gabor.app.editor.scene.Port;
import org.gabor.app.editor.tool.Preview;

/** The small rings where wires start and end; where cards stand close they show only under the pointer. */
final class PortPainter implements Painter {

    private static final double RADIUS = 3.5;
    private static final double HOVERED_RADIUS = 5;
    private static final double LINE = 1.5;

    @Override
    public void paint(Pen pen, Picture picture) {
        pen.inWorld(picture.view());
        Stream.concat(
                picture.scene().pills().stream().map(Pill::ports),
                picture.scene().cards().stream().map(Card::ports))
                .flatMap(ports -> ports.stream())
                .filter(port -> !port.quiet() || isNear(port, picture))
                .forEach(port -> paint(pen, picture, port));
    }

    private static void paint(Pen pen, Picture picture, Port port) {
        boolean hovered = picture.preview() instanceof Preview.Hover(Hit.OnPort(Port under)) && under.equals(port);
        Color idle = isGuilty(port, picture) ? picture.colors().danger() : picture.colors().wire();
        Color line = hovered ? picture.colors().accent() : idle;
        pen.ring(port.at(), hovered ? HOVERED_RADIUS : RADIUS, LINE, picture.colors().bg(), line);
    }

    private static boolean isNear(Port port, Picture picture) {
        return switch (picture.preview()) {
            case Preview.Hover(Hit.OnPort(Port under)) -> under.node().equals(port.node());
            case Preview.Hover(Hit.OnCard(Card card)) -> card.nodes().contains(port.node());
            case Preview.Wiring wiring -> port.output() != wiring.from().output();
            case Preview.Hover _, Preview.Nothing _, Preview.Panning _, Preview.Moving _, Preview.Box _,
                 Preview.Dropping _ -> false;
        };
    }

    private static boolean isGuilty(Port port, Picture picture) {
        return !port.output() && picture.scene().wires().stream().anyMatch(wire -> wire.guilty()
                && wire.edge().filter(edge -> edge.to().equals(port.node()) && edge.slot() == port.slot()).isPresent());
    }
}
