package org.gabor.app.vm.look.mistakes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.gabor.app.runs.RunCurves;
import org.gabor.app.vm.RunLibrary;
import org.gabor.app.vm.TrainModel;
import org.gabor.app.vm.look.LookModel;
import org.gabor.app.vm.look.Subject;
import org.gabor.engine.probe.Confusion;
import org.gabor.engine.run.RunSummary;
import org.gabor.engine.train.TrainingEvent.Observed;

/** Another run's confusion matrix after its last epoch, to subtract from the subject's. */
public final class Comparison {

    private final LookModel look;
    private final ObjectProperty<Optional<Path>> run = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Confusion>> confusion = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    Comparison(LookModel look) {
        this.look = look;
        look.subjectProperty().subscribe(_ -> run.set(run.get().filter(chosen -> runs().stream().map(RunSummary::folder)
                .anyMatch(chosen::equals))));
        look.subjectProperty().subscribe(_ -> read());
        look.training().frameProperty().subscribe(_ -> read());
        run.subscribe((_, _) -> read());
    }

    /** The runs with the subject's data that have a complete epoch, without the subject's own. */
    public List<RunSummary> runs() {
        return look.subjectProperty().get().map(subject -> library().runs().stream()
                .filter(summary -> summary.data().equals(subject.spec().data().id()) && summary.doneEpochs() > 0)
                .filter(summary -> !subject.run().equals(Optional.of(summary.folder()))).toList()).orElse(List.of());
    }

    private RunLibrary library() {
        TrainModel training = look.training();
        return training.library();
    }

    private void read() {
        Optional<RunCurves> curves = run.get().map(library()::curves);
        Optional<Confusion> newest =
                curves.flatMap(read -> read.view().newest(Confusion.class)).map(Observed::observation);
        Optional<Subject> subject = look.subjectProperty().get();
        boolean fits = curves.flatMap(RunCurves::plan)
                .filter(plan -> subject.filter(own -> own.classes().equals(plan.classes())).isPresent()).isPresent();
        confusion.set(newest.filter(_ -> fits));
        problem.set(newest.isPresent() && !fits ? "That run has other classes: choose a run with the same ones." : "");
    }

    /** The compared run; empty for none. */
    public ObjectProperty<Optional<Path>> runProperty() {
        return run;
    }

    /** The title of the compared run. */
    public Optional<String> title() {
        return run.get().flatMap(library()::find).map(RunSummary::title);
    }

    /** The compared run's matrix; empty if no run is compared, and until it has been read. */
    public ReadOnlyObjectProperty<Optional<Confusion>> confusionProperty() {
        return confusion.getReadOnlyProperty();
    }

    /** Why the chosen run can't be compared, in one sentence; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
