package org.gabor.app.vm.look;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.editor.Selection;
import org.gabor.app.vm.EditorModel;
import org.gabor.app.vm.TrainModel;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.inspect.WeightsSource;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;
import org.gabor.engine.probe.SampleScores;
import org.gabor.engine.worker.Workers;
import org.gabor.graph.analysis.Inference;
import org.gabor.graph.layer.Conv2d;
import org.gabor.graph.model.Graph;
import org.gabor.graph.model.Node;

/**
 * The network that is looked into, with the image and the layer that all tabs share. Probes run in another process; nothing here
 * changes a run. All methods belong to JavaFX's thread.
 */
public final class LookModel implements AutoCloseable {

    private static final String IMAGE = "image";
    private static final String SCORES = "scores";

    private final EditorModel editor;
    private final TrainModel training;
    private final LookSession session;
    private final Subjects subjects;
    private final EpochsModel epochs;
    private final ObjectProperty<Optional<WeightsChoice>> choice = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Inference>> network = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<ImageChoice> imageChoice = new SimpleObjectProperty<>(new ImageChoice.Validation(0));
    private final ReadOnlyObjectWrapper<Optional<InputImage>> image = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ImageScores>> scores = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Node>> layer = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyLongWrapper memory = new ReadOnlyLongWrapper();
    private String loss = "";
    private boolean shown;

    public LookModel(EditorModel editor, TrainModel training) {
        this(editor, training, Workers.PROCESSES);
    }

    /** @param workers start the inspection process */
    public LookModel(EditorModel editor, TrainModel training, Workers workers) {
        this.editor = editor;
        this.training = training;
        session = new LookSession(workers, this::readMemory, this::lose);
        subjects = new Subjects(training.next());
        imageChoice.subscribe((_, _) -> askForImage());
        editor.selectionProperty().subscribe(this::follow);
        layer.subscribe(this::selectOnCanvas);
        editor.openedProperty().subscribe((_, _) -> choice.set(Optional.empty()));
        choice.subscribe((_, _) -> refresh());
        // A run in training gets new weights with each epoch; an epoch that a person has chosen stays.
        training.library().runs().addListener((InvalidationListener) _ -> refresh());
        epochs = new EpochsModel(this);
    }

    // ---- commands

    /** The place is shown: looks at the chosen weights, or at those that fit the open network best. */
    public void enter() {
        shown = true;
        refresh();
    }

    /** The place is left: the process ends within a minute. */
    public void leave() {
        shown = false;
        session.leave();
    }

    /** Looks at other weights. */
    public void choose(WeightsChoice weights) {
        choice.set(Optional.of(weights));
    }

    /** Says why something can't be done, in one sentence. */
    public void refuse(String sentence) {
        notice.set(sentence);
    }

    /**
     * Asks about the subject.
     *
     * @param topic a newer question of the same topic replaces this one
     */
    public void ask(String topic, Question question, Consumer<Reply> listener) {
        subject.get().ifPresent(now -> ask(now.weights(), topic, question, listener));
    }

    /** Asks about the subject's network with other weights. */
    void ask(WeightsSource weights, String topic, Question question, Consumer<Reply> listener) {
        subject.get().ifPresent(now -> session.ask(now.spec(), weights, topic, question, reply -> {
            if (reply instanceof Reply.Seen && notice.get().equals(loss)) {
                notice.set("");
            }
            listener.accept(reply);
        }));
    }

    /** Finds weights without looking at them; if there are none, nothing happens. */
    void find(WeightsChoice weights, Consumer<Subject> found) {
        subjects.find(weights, found, _ -> {});
    }

    /** Stays until another process has answered. */
    private void lose(String sentence) {
        loss = sentence;
        notice.set(sentence);
    }

    /** Asks and gives only answers on; a refusal becomes the {@link #noticeProperty}. */
    public void ask(String topic, Question question, Class<? extends Observation> kind, Consumer<Observation> listener) {
        ask(topic, question, reply -> {
            switch (reply) {
                case Reply.Seen(Observation seen) when kind.isInstance(seen) -> listener.accept(seen);
                case Reply.Seen _, Reply.Underway _ -> {}
                case Reply.Refused(String sentence) -> notice.set(sentence);
            }
        });
    }

    // ---- following

    private void refresh() {
        if (shown) {
            subjects.find(choice.get().orElseGet(this::fittingWeights), this::show, notice::set);
        }
    }

    /** The run that Train shows, if it trains the open network; else the untrained network. */
    private WeightsChoice fittingWeights() {
        Graph open = editor.document().graph();
        return training.shownProperty().get()
                .filter(run -> training.library().find(run).filter(summary -> summary.network().equals(open.name())).isPresent())
                .<WeightsChoice>map(WeightsChoice.OfRun::new).orElseGet(WeightsChoice.Untrained::new);
    }

    private void show(Subject now) {
        boolean sameNetwork = subject.get().filter(before -> before.spec().network().equals(now.spec().network())).isPresent();
        if (subject.get().equals(Optional.of(now))) {
            return;
        }
        notice.set("");
        subject.set(Optional.of(now));
        if (!sameNetwork) {
            network.set(Optional.of(Inference.infer(now.spec().network())));
            layer.set(selected().or(this::firstConvolution));
        }
        askForImage();
    }

    private Optional<Node> selected() {
        return editor.selection().single().flatMap(id -> Optional.ofNullable(graph().nodes().get(id)));
    }

    private Optional<Node> firstConvolution() {
        return graph().topologicalOrder().stream().filter(node -> node.layer() instanceof Conv2d).findFirst()
                .or(() -> graph().topologicalOrder().stream().findFirst());
    }

    private Graph graph() {
        return network.get().map(Inference::graph).orElseGet(() -> editor.document().graph());
    }

    private void follow(Selection selection) {
        if (isOpenNetwork()) {
            selected().ifPresent(node -> layer.set(Optional.of(node)));
        }
    }

    private void selectOnCanvas(Optional<Node> chosen) {
        if (isOpenNetwork()) {
            chosen.map(Node::id).filter(id -> !editor.selection().equals(Selection.of(id)))
                    .ifPresent(id -> editor.select(Selection.of(id)));
        }
    }

    private boolean isOpenNetwork() {
        return network.get().filter(inference -> inference.graph().equals(editor.document().graph())).isPresent();
    }

    private void askForImage() {
        ask(IMAGE, imageChoice.get().question(), InputImage.class, seen -> {
            notice.set("");
            image.set(Optional.of((InputImage) seen));
            askForScores((InputImage) seen);
        });
    }

    private void askForScores(InputImage seen) {
        ask(SCORES, new Question.Look(new Probe.Scores(seen.input())), SampleScores.class,
                found -> scores.set(Optional.of(ImageScores.of((SampleScores) found, seen.label()))));
    }

    private void readMemory() {
        memory.set(session.memoryBytes());
    }

    // ---- reading

    /** The network and its weights; empty until the place was entered. */
    public ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** The subject's network. */
    public ReadOnlyObjectProperty<Optional<Inference>> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** The chosen image; {@link #imageProperty} follows when it is read. */
    public ObjectProperty<ImageChoice> imageChoiceProperty() {
        return imageChoice;
    }

    public ReadOnlyObjectProperty<Optional<InputImage>> imageProperty() {
        return image.getReadOnlyProperty();
    }

    /** The scores of all classes for the image. */
    public ReadOnlyObjectProperty<Optional<ImageScores>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /** The layer, also the canvas's selection if the subject is the open network. */
    public ObjectProperty<Optional<Node>> layerProperty() {
        return layer;
    }

    /** Why something can't be shown, in one sentence; empty if nothing is wrong. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Resident memory of the inspection process in bytes; 0 without one. */
    public ReadOnlyLongProperty memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    /** Whether a question waits for its answer. */
    public ReadOnlyBooleanProperty busyProperty() {
        return session.busyProperty();
    }

    /** The kept epochs of the run. */
    public EpochsModel epochs() {
        return epochs;
    }

    /** The open document. */
    public EditorModel editor() {
        return editor;
    }

    /** The runs to choose from. */
    public TrainModel training() {
        return training;
    }

    @Override
    public void close() {
        epochs.close();
        session.close();
        subjects.close();
    }
}
