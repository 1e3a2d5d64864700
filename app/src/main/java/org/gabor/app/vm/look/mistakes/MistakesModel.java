package org.gabor.app.vm.look.mistakes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.vm.look.ImageChoice;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.Reply;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.SplitScores;
import org.gabor.engine.probe.Thumbnails;

/**
 * The network's predictions for the validation set, as a confusion matrix and as a gallery that is shown page by page. It asks
 * only while it is shown.
 */
public final class MistakesModel {

    /** Of a larger validation set, as many images are spread evenly over it. */
    static final int MOST_IMAGES = 10_000;
    /** The most images of a page. */
    public static final int PAGE = 60;
    private static final int THUMBNAIL = 64;
    private static final String PREDICTIONS = "predictions";

    private final LookModel look;
    private final Comparison comparison;
    private final ReadOnlyObjectWrapper<Optional<PredictedImages>> images = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObjectProperty<GalleryFilter> filter = new SimpleObjectProperty<>(GalleryFilter.CONFIDENTLY_WRONG);
    private final ObjectProperty<PairCap> cap = new SimpleObjectProperty<>(PairCap.FOUR);
    private final ObjectProperty<Optional<Pair>> cell = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Prediction>> gallery = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty page = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<Optional<Thumbnails>> thumbnails = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean shown;
    private boolean underway;

    public MistakesModel(LookModel look) {
        this.look = look;
        comparison = new Comparison(look);
        look.subjectProperty().subscribe(_ -> forget());
        Stream.of(images, filter, cap, cell).forEach(part -> part.subscribe((_, _) -> select()));
        gallery.subscribe(_ -> askForThumbnails());
        page.subscribe((_, _) -> askForThumbnails());
    }

    // ---- commands

    /** Shows or hides it. A question in work is cancelled when it is hidden, so that others needn't wait. */
    public void show(boolean now) {
        shown = now;
        if (now) {
            ask();
        } else if (underway) {
            underway = false;
            look.ask(PREDICTIONS, new Question.Predictions(1), _ -> {});
        }
    }

    /** Shows the images of a cell. */
    public void choose(Pair pair) {
        cell.set(Optional.of(pair));
        filter.set(GalleryFilter.CELL);
    }

    /** Makes an image that of the whole place. */
    public void open(Prediction image) {
        look.imageChoiceProperty().set(new ImageChoice.Validation(image.image()));
    }

    // ---- asking

    private void forget() {
        images.set(Optional.empty());
        thumbnails.set(Optional.empty());
        underway = false;
        ask();
    }

    private void ask() {
        if (shown && images.get().isEmpty() && !underway && look.subjectProperty().get().isPresent()) {
            underway = true;
            status.set("Computing …");
            look.ask(PREDICTIONS, new Question.Predictions(MOST_IMAGES), this::hear);
        }
    }

    private void hear(Reply reply) {
        switch (reply) {
            case Reply.Underway(int done, int total) ->
                    status.set(String.format(Locale.ROOT, "Computing, %,d of %,d …", done, total));
            case Reply.Seen(SplitScores scores) -> PredictedImages.problem(scores).ifPresentOrElse(this::end, () -> {
                end("");
                PredictedImages found = PredictedImages.of(scores);
                cell.set(cell.get().filter(pair -> Math.max(pair.truth(), pair.predicted()) < found.classes()));
                images.set(Optional.of(found));
            });
            case Reply.Seen _ -> {}
            // A process that ends later refuses all that it was asked; what it has answered stays.
            case Reply.Refused(String sentence) -> end(images.get().isPresent() ? "" : sentence);
        }
    }

    private void end(String sentence) {
        underway = false;
        status.set(sentence);
    }

    private void select() {
        List<Prediction> all = images.get().map(PredictedImages::images).orElse(List.of());
        List<Prediction> offered = filter.get() == GalleryFilter.CELL
                ? all.stream().filter(image -> cell.get().filter(image.pair()::equals).isPresent()).toList() : all;
        List<Prediction> chosen = filter.get().choose(offered, cap.get().most());
        if (!chosen.equals(gallery.get())) {
            page.set(0);
            gallery.set(chosen);
        }
    }

    private void askForThumbnails() {
        int[] numbers = shownPage().stream().mapToInt(Prediction::image).toArray();
        if (numbers.length > 0) {
            look.ask("mistakes", new Question.ShowThumbnails(numbers, THUMBNAIL), Thumbnails.class,
                    seen -> thumbnails.set(Optional.of((Thumbnails) seen)));
        }
    }

    // ---- reading

    /** The images of the shown page. */
    public List<Prediction> shownPage() {
        int first = page.get() * PAGE;
        return gallery.get().subList(Math.min(first, gallery.get().size()), Math.min(first + PAGE, gallery.get().size()));
    }

    /** The predictions; empty until they are computed. */
    public ReadOnlyObjectProperty<Optional<PredictedImages>> imagesProperty() {
        return images.getReadOnlyProperty();
    }

    /** What is computed, or why there are no predictions, in one sentence; empty if there are. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ObjectProperty<GalleryFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<PairCap> capProperty() {
        return cap;
    }

    /** The chosen cell of the matrix. */
    public ObjectProperty<Optional<Pair>> cellProperty() {
        return cell;
    }

    /** All images of the gallery, in order. */
    public ReadOnlyObjectProperty<List<Prediction>> galleryProperty() {
        return gallery.getReadOnlyProperty();
    }

    /** The shown page, from 0. */
    public IntegerProperty pageProperty() {
        return page;
    }

    /** Small images; at first of an earlier page, until those of the shown one are read. */
    public ReadOnlyObjectProperty<Optional<Thumbnails>> thumbnailsProperty() {
        return thumbnails.getReadOnlyProperty();
    }

    /** The compared run. */
    public Comparison comparison() {
        return comparison;
    }

    /** The name of a class of the subject. */
    public String className(int index) {
        Optional<Subject> subject = look.subjectProperty().get();
        return subject.map(own -> own.className(index)).orElse("");
    }

    /** The image and the weights that all tabs share. */
    public LookModel look() {
        return look;
    }
}
