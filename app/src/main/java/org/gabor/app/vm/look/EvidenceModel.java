package org.gabor.app.vm.look;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.engine.inspect.CamLayer;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.Fill;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.RandomizedMaps;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** What raises or lowers the scores of two classes of the image: the predicted one, and a rival. */
public final class EvidenceModel {

    private static final long SEED = 1;

    /** The two classes beside each other. */
    public enum Side { PREDICTED, RIVAL }

    /** The settings of occlusion, in pixels of the network's input. */
    public record Window(int size, int stride, Fill fill) {}

    private final LookModel look;
    private final ObjectProperty<EvidenceMethod> method = new SimpleObjectProperty<>(EvidenceMethod.GRAD_CAM);
    private final ObjectProperty<Optional<Node>> camLayer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Window> window = new SimpleObjectProperty<>(new Window(1, 1, Fill.ZERO));
    private final IntegerProperty rival = new SimpleIntegerProperty(-1);
    private final ReadOnlyObjectWrapper<Optional<Attribution>> predictedMap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Attribution>> rivalMap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Reply> randomized = new ReadOnlyObjectWrapper<>(new Reply.Underway(0, 0));

    public EvidenceModel(LookModel look) {
        this.look = look;
        look.networkProperty().subscribe(network -> {
            camLayer.set(network.flatMap(CamLayer::of));
            window.set(window(network.flatMap(inference -> inference.graph().inputShapes().stream().findFirst())));
        });
        look.scoresProperty().subscribe(scores -> {
            rival.set(scores.flatMap(ImageScores::rival).map(ClassScore::index).orElse(-1));
            ask();
        });
        method.subscribe((_, _) -> ask());
        camLayer.subscribe((_, _) -> ask());
        window.subscribe((_, _) -> ask());
        rival.subscribe((_, _) -> ask(Side.RIVAL));
    }

    /** A window of a quarter of the image, moved by half of itself. */
    private static Window window(Optional<Shape> input) {
        int side = input.map(Shape::dims).filter(dims -> dims.size() > 2)
                .map(dims -> Math.min(dims.getLast(), dims.get(dims.size() - 2))).orElse(1);
        int size = Math.max(1, side / 4);
        return new Window(size, Math.max(1, size / 2), Fill.ZERO);
    }

    private void ask() {
        predictedMap.set(Optional.empty());
        randomized.set(new Reply.Underway(0, 0));
        ask(Side.PREDICTED);
        ask(Side.RIVAL);
    }

    private void ask(Side side) {
        ReadOnlyObjectWrapper<Optional<Attribution>> map = map(side);
        map.set(Optional.empty());
        probe(side).ifPresent(probe -> look.ask("evidence " + side, new Question.Look(probe), Attribution.class,
                seen -> map.set(Optional.of((Attribution) seen))));
    }

    private ReadOnlyObjectWrapper<Optional<Attribution>> map(Side side) {
        return switch (side) {
            case PREDICTED -> predictedMap;
            case RIVAL -> rivalMap;
        };
    }

    private Optional<Probe.OfClass<? extends Attribution>> probe(Side side) {
        return look.imageProperty().get().flatMap(image -> target(side).flatMap(target -> probe(image, target)));
    }

    private Optional<ClassChoice> target(Side side) {
        return look.scoresProperty().get().flatMap(scores -> switch (side) {
            case PREDICTED -> Optional.of(scores.predicted().index());
            case RIVAL -> Optional.of(rival.get()).filter(index -> index >= 0);
        }).map(ClassChoice.Chosen::new);
    }

    private Optional<Probe.OfClass<? extends Attribution>> probe(InputImage image, ClassChoice target) {
        float[] input = image.input();
        return switch (method.get()) {
            case GRAD_CAM -> camLayer.get().map(node -> new Probe.GradCam(input, target, node.path().value()));
            case OCCLUSION -> Optional.of(new Probe.Occlusion(input, target, window.get().size(), window.get().stride(),
                    window.get().fill()));
            case GRADIENT -> Optional.of(new Probe.InputGradient(input, target, false));
            case SMOOTH_GRAD -> Optional.of(new Probe.SmoothGrad(input, target, Probe.SmoothGrad.SAMPLES,
                    Probe.SmoothGrad.SIGMA, SEED));
            case INTEGRATED_GRADIENTS -> Optional.of(new Probe.IntegratedGradients(input, target, Fill.ZERO,
                    Probe.IntegratedGradients.MIN_STEPS, Probe.IntegratedGradients.MAX_STEPS));
        };
    }

    /** Compares the map of the predicted class with maps under random weights. */
    public void randomize() {
        probe(Side.PREDICTED).ifPresent(probe -> {
            randomized.set(new Reply.Underway(0, 1));
            look.ask("randomized", new Question.Look(new Probe.Randomized(probe, SEED)), randomized::set);
        });
    }

    /** The layers whose maps Grad-CAM can use, in order. */
    public List<Node> camLayers() {
        return look.networkProperty().get().map(network -> network.graph().topologicalOrder().stream()
                .filter(node -> hasMaps(network, node)).toList()).orElse(List.of());
    }

    private static boolean hasMaps(Inference network, Node node) {
        return !network.inputs(node.id()).orElse(List.of()).isEmpty()
                && network.output(node.id()).filter(shape -> switch (shape) {
                    case FeatureMap map -> map.height() * map.width() > 1;
                    case VideoFeatureMap _ -> true;
                    case Vector _, Capsules _ -> false;
                }).isPresent();
    }

    public ObjectProperty<EvidenceMethod> methodProperty() {
        return method;
    }

    /** The layer of Grad-CAM; at first the last one before the final pooling. */
    public ObjectProperty<Optional<Node>> camLayerProperty() {
        return camLayer;
    }

    public ObjectProperty<Window> windowProperty() {
        return window;
    }

    /** The class beside the predicted one; −1 if there is none. */
    public IntegerProperty rivalProperty() {
        return rival;
    }

    /** The map of a class; empty while it is computed. */
    public ReadOnlyObjectProperty<Optional<Attribution>> mapProperty(Side side) {
        return map(side).getReadOnlyProperty();
    }

    /** {@link RandomizedMaps} after {@link #randomize}; underway with a total of 0 before. */
    public ReadOnlyObjectProperty<Reply> randomizedProperty() {
        return randomized.getReadOnlyProperty();
    }

    /** The image, its scores and the classes' names. */
    public LookModel look() {
        return look;
    }
}
