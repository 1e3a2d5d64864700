package org.gabor.app.vm.look;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.look.ThumbnailTiles;
import org.gabor.engine.embedding.Method;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.EmbeddedImages;
import org.gabor.engine.probe.Thumbnails;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Linear;
import org.gabor.graph.model.Node;
import org.gabor.graph.shape.Vector;

/** Validation images as points of the plane, by what the selected layer makes of them. */
public final class LandscapeModel {

    /** The numbers of images to choose from. */
    public enum Count {
        FEW(500), USUAL(2000), MANY(10_000);

        private final int limit;

        Count(int limit) {
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }

    private static final String POINTS = "landscape";
    private static final String THUMBNAILS = "landscape thumbnails";
    private static final int THUMBNAIL_SIDE = 56;
    private static final int REPRESENTATIVES = 24;
    private static final int SHOWN = 90;

    private final LookModel look;
    private final BooleanProperty active = new SimpleBooleanProperty();
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.TSNE);
    private final ObjectProperty<Count> count = new SimpleObjectProperty<>(Count.USUAL);
    private final IntegerProperty seed = new SimpleIntegerProperty(42);
    private final ReadOnlyObjectWrapper<Reply> reply = new ReadOnlyObjectWrapper<>(new Reply.Underway(0, 0));
    private final ReadOnlyObjectWrapper<Optional<EmbeddedImages>> images = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<int[]> selection = new ReadOnlyObjectWrapper<>(new int[0]);
    private final Map<Integer, Thumbnail> thumbnails = new HashMap<>();
    private final ReadOnlyIntegerWrapper thumbnailCount = new ReadOnlyIntegerWrapper();
    private Optional<Cause> asked = Optional.empty();
    private Optional<Node> chosen = Optional.empty();

    /** A small image: grey or coloured pixels, 0xAARRGGBB. */
    public record Thumbnail(int width, int height, int[] argb) {}

    /** All that decides the points. */
    private record Cause(Optional<Subject> subject, String layer, Method method, int limit, int seed) {}

    public LandscapeModel(LookModel look) {
        this.look = look;
        active.subscribe((_, _) -> ask());
        method.subscribe((_, _) -> ask());
        count.subscribe((_, _) -> ask());
        seed.subscribe((_, _) -> ask());
        look.networkProperty().subscribe(_ -> chosen = Optional.empty());
        look.layerProperty().subscribe(layer -> {
            chosen = active.get() ? layer : chosen;
            ask();
        });
        look.imageProperty().subscribe((_, _) -> ask());
        selection.subscribe(this::askForThumbnails);
    }

    private void ask() {
        layer().filter(_ -> active.get() && look.imageProperty().get().isPresent()).ifPresent(node -> {
            Cause cause = new Cause(look.subjectProperty().get(), node.path().value(), method.get(), count.get().limit(),
                    seed.get());
            if (!asked.equals(Optional.of(cause))) {
                forgetOtherImages(cause);
                asked = Optional.of(cause);
                reply.set(new Reply.Underway(0, 0));
                look.ask(POINTS, new Question.Embed(cause.layer(), cause.limit(), cause.method(), cause.seed()), this::hear);
            }
        });
    }

    /** The one chosen while the landscape is shown; at first the one from which the scores are computed. */
    private Optional<Node> layer() {
        return chosen.or(() -> look.networkProperty().get().flatMap(LandscapeModel::beforeScores)).or(look.layerProperty()::get);
    }

    /** The last vector before the last linear layer. */
    private static Optional<Node> beforeScores(Inference network) {
        List<Node> order = network.graph().topologicalOrder();
        int scores = order.size() - 1;
        while (scores > 0 && !(order.get(scores).layer() instanceof Linear)) {
            scores--;
        }
        return order.subList(0, scores).reversed().stream()
                .filter(node -> network.output(node.id()).filter(Vector.class::isInstance).isPresent()).findFirst();
    }

    /** Other weights don't change the images, another network may. */
    private void forgetOtherImages(Cause cause) {
        boolean sameData = asked.filter(before -> before.subject().map(Subject::spec).equals(cause.subject().map(Subject::spec)))
                .isPresent();
        if (!sameData) {
            thumbnails.clear();
        }
    }

    private void hear(Reply heard) {
        reply.set(heard);
        if (heard instanceof Reply.Seen(EmbeddedImages seen)) {
            selection.set(new int[0]);
            images.set(Optional.of(seen));
            askForThumbnails(representatives());
        }
    }

    /** @param chosen indices of points; the first ones are asked for */
    private void askForThumbnails(int[] chosen) {
        images.get().ifPresent(seen -> {
            int[] missing = IntStream.of(chosen).limit(SHOWN).map(i -> seen.images()[i]).filter(i -> !thumbnails.containsKey(i))
                    .toArray();
            if (missing.length > 0) {
                look.ask(THUMBNAILS, new Question.ShowThumbnails(missing, THUMBNAIL_SIDE), Thumbnails.class,
                        found -> keep((Thumbnails) found));
            }
        });
    }

    private void keep(Thumbnails found) {
        ThumbnailTiles tiles = new ThumbnailTiles(found);
        for (int i = 0; i < found.count(); i++) {
            thumbnails.put(found.images()[i], new Thumbnail(found.width(), found.height(), tiles.pixels(i)));
        }
        thumbnailCount.set(thumbnails.size());
    }

    /** Selects points; mistakes come first. */
    public void select(IntStream points) {
        images.get().ifPresent(seen -> selection.set(points.boxed().sorted(Comparator.comparing(i -> !isMistake(seen, i)))
                .mapToInt(Integer::intValue).toArray()));
    }

    /** Makes a point's image the image of the whole place. */
    public void open(int point) {
        images.get().ifPresent(seen -> look.imageChoiceProperty().set(new ImageChoice.Validation(seen.images()[point])));
    }

    /** Whether a point's image was predicted wrongly. */
    public static boolean isMistake(EmbeddedImages seen, int point) {
        return seen.predicted().length > 0 && seen.predicted()[point] != seen.labels()[point];
    }

    /** Whether the tab is shown: points are computed only then. */
    public BooleanProperty activeProperty() {
        return active;
    }

    public ObjectProperty<Method> methodProperty() {
        return method;
    }

    public ObjectProperty<Count> countProperty() {
        return count;
    }

    /** The seed of t-SNE's and UMAP's random choices. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    /** How far the computation is. */
    public ReadOnlyObjectProperty<Reply> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /** The latest points; empty before the first ones. */
    public ReadOnlyObjectProperty<Optional<EmbeddedImages>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** The indices of the selected points. */
    public ReadOnlyObjectProperty<int[]> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Some points, spread evenly over all, that are shown as small images. */
    public int[] representatives() {
        int count = images.get().map(EmbeddedImages::count).orElse(0);
        int step = Math.max(1, count / REPRESENTATIVES);
        return IntStream.range(0, count).filter(i -> i % step == 0).limit(REPRESENTATIVES).toArray();
    }

    /** The small image of a point, if it was read. */
    public Optional<Thumbnail> thumbnail(int point) {
        return images.get().map(seen -> thumbnails.get(seen.images()[point]));
    }

    /** Changes when more thumbnails are read. */
    public ReadOnlyIntegerProperty thumbnailCountProperty() {
        return thumbnailCount.getReadOnlyProperty();
    }

    /** The image and the names of the classes. */
    public LookModel look() {
        return look;
    }
}
