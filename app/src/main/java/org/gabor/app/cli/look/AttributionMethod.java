package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gabor.engine.probe.Attribution;
import org.gabor.engine.probe.ClassChoice;
import org.gabor.engine.probe.Probe;

/** A way to explain the score of a class, with its settings. */
sealed interface AttributionMethod<A extends Attribution>
        permits GradientMethod, SmoothGradMethod, GradCamMethod, IntegratedMethod, OcclusionMethod {

    ProbeName name();

    Probe.OfClass<A> probe(float[] input, ClassChoice target);

    /** The path of the layer whose maps are used; empty if it is none. */
    default Optional<String> layer() {
        return Optional.empty();
    }

    /** Adds the settings, and what only this method finds. */
    void addTo(ObjectNode json, A map);

    /** Adds the settings, and what only this method finds. */
    void addTo(ReportText text, A map);
}
