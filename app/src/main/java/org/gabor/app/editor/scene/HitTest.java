package org.gabor.app.editor.scene;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gabor.app.geom.Point;
import org.gabor.app.geom.Rect;

/** Finds the object under the pointer: ports before cards, cards before edges, edges before frames. */
public final class HitTest {

    private static final double PORT_REACH = 8;
    private static final double EDGE_REACH = 5;

    private HitTest() {}

    public static Hit at(Scene scene, Point world) {
        return port(scene, world)
                .or(() -> last(scene.cards(), card -> card.rect().contains(world)).map(Hit.OnCard::new))
                .or(() -> last(scene.pills(), pill -> pill.rect().contains(world)).map(Hit.OnPill::new))
                .or(() -> edge(scene, world))
                .or(() -> frame(scene, world))
                .orElseGet(Hit.OnNothing::new);
    }

    /** The nearest port within reach of the pointer. */
    private static Optional<Hit> port(Scene scene, Point world) {
        return scene.ports()
                .filter(port -> port.at().distance(world) <= PORT_REACH && !(port.quiet() && covered(port, world)))
                .min(Comparator.comparingDouble(port -> port.at().distance(world)))
                .map(Hit.OnPort::new);
    }

    /** Quiet ports don't reach into their card: two of them and 8 px between would leave little of it. */
    private static boolean covered(Port port, Point world) {
        return port.output() ? world.y() < port.at().y() : world.y() > port.at().y();
    }

    private static Optional<Hit> edge(Scene scene, Point world) {
        return scene.edgeShapes().stream()
                .filter(shape -> shape.edge().isPresent() && near(shape.route(), world))
                .reduce((_, later) -> later)
                .map(shape -> new Hit.OnEdge(shape.edge().orElseThrow()));
    }

    private static boolean near(List<Point> route, Point world) {
        for (int i = 1; i < route.size(); i++) {
            if (Rect.between(route.get(i - 1), route.get(i)).grown(EDGE_REACH).contains(world)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Hit> frame(Scene scene, Point world) {
        return last(scene.frames(), frame -> frame.header().contains(world))
                .map(frame -> frame.chevron().grown(4).contains(world) ? new Hit.OnChevron(frame) : new Hit.OnTitle(frame));
    }

    private static <T> Optional<T> last(List<T> drawn, Predicate<T> hit) {
        return drawn.stream().filter(hit).reduce((_, later) -> later);
    }
}
