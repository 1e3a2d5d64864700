package org.gabor.app.cli.look;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.inspect.Inspection;
import org.gabor.engine.inspect.ProbeListener;
import org.gabor.engine.inspect.Question;
import org.gabor.engine.probe.InputImage;
import org.gabor.engine.probe.Observation;
import org.gabor.engine.probe.Probe;

/**
 * An inspection of a network that looks at one sample.
 *
 * @param image empty if nothing is asked about a sample
 * @param classes their names; empty if they are unknown
 */
record LookSession(Subject subject, Inspection inspection, ProbeListener listener, Optional<InputImage> image,
                   List<String> classes) {

    /** Throws {@link org.gabor.engine.inspect.ProbeException} if the network can't answer. */
    <O extends Observation> O ask(Probe<O> probe) {
        return probe.answer().cast(inspection.answer(subject.weights(), new Question.Look(probe), listener));
    }

    /** The sample; only for probes that need one. */
    InputImage sample() {
        return image.orElseThrow();
    }

    /** "class 3" if the class has no name. */
    String className(int index) {
        return index < classes.size() ? classes.get(index) : "class " + index;
    }

    /** The class's number, and its name if it has one. */
    String describe(int index) {
        return index < classes.size() ? index + " " + classes.get(index) : String.valueOf(index);
    }
}
