package org.gabor.engine.inspect;

import java.util.List;
import java.util.Optional;
import org.gabor.engine.compute.Plan;
import org.gabor.engine.data.Normalization;
import org.gabor.engine.probe.ClassScore;
import org.gabor.engine.probe.OcclusionMap;
import org.gabor.engine.probe.Probe;
import org.gabor.graph.shape.Capsules;
import org.gabor.graph.shape.FeatureMap;
import org.gabor.graph.shape.Shape;
import org.gabor.graph.shape.Vector;
import org.gabor.graph.shape.VideoFeatureMap;

/** Covers one window of the image after another; in a video, the same window of all frames. */
final class Occlusion {

    private final InspectionPlans plans;
    private final Optional<Normalization> normalization;
    private final ProbeListener listener;

    Occlusion(InspectionPlans plans, Optional<Normalization> normalization, ProbeListener listener) {
        this.plans = plans;
        this.normalization = normalization;
        this.listener = listener;
    }

    OcclusionMap map(Probe.Occlusion probe) {
        Plan plan = plans.predicting();
        Places places = Places.of(plan.inputShape(), probe);
        ClassScore target = new Gradients(plans, listener).target(plan, probe.input(), probe.target());
        float[] cover = new Substitute(plan.inputShape(), normalization).of(probe.input(), probe.fill());
        float[] logits = new float[places.count()];
        float[] probabilities = new float[places.count()];
        Scores scores = new Scores(plan);
        for (int from = 0; from < places.count(); from += plan.batch()) {
            int n = Math.min(plan.batch(), places.count() - from);
            float[] results = plan.run(SampleTensors.of(plan, places.covered(probe.input(), cover, from, n)))
                    .get(plan.outputs().getFirst().name());
            for (int i = 0; i < n; i++) {
                ClassScore score = scores.of(results, i, target.index());
                logits[from + i] = (float) score.logit();
                probabilities[from + i] = (float) score.probability();
            }
            listener.advance(from + n, places.count());
        }
        return new OcclusionMap(target, probe.window(), probe.stride(), List.of(places.rows(), places.columns()), logits,
                probabilities);
    }

    /** The places of the window, row by row. */
    private record Places(int height, int width, int window, int stride) {

        static Places of(Shape shape, Probe.Occlusion probe) {
            List<Integer> dims = switch (shape) {
                case FeatureMap _, VideoFeatureMap _ -> shape.dims();
                case Vector _, Capsules _ -> throw new UnsuitedProbeException(
                        "The network takes %s of %s, not images: there is nothing to cover.".formatted(shape.kind(),
                                shape.text()));
            };
            int height = dims.get(dims.size() - 2);
            int width = dims.getLast();
            if (probe.window() < 1 || probe.window() > Math.min(height, width) || probe.stride() < 1) {
                throw new UnsuitedProbeException(
                        "A window of %d and a stride of %d do not fit an image of %d×%d: the window can be 1 to %d, the stride from 1."
                                .formatted(probe.window(), probe.stride(), height, width, Math.min(height, width)));
            }
            return new Places(height, width, probe.window(), probe.stride());
        }

        int rows() {
            return (height - window) / stride + 1;
        }

        int columns() {
            return (width - window) / stride + 1;
        }

        int count() {
            return rows() * columns();
        }

        /** Copies of the image, each covered at one of {@code n} places. */
        float[] covered(float[] image, float[] cover, int from, int n) {
            float[] copies = new float[n * image.length];
            for (int i = 0; i < n; i++) {
                System.arraycopy(image, 0, copies, i * image.length, image.length);
                cover(copies, i * image.length, cover, (from + i) / columns() * stride, (from + i) % columns() * stride);
            }
            return copies;
        }

        private void cover(float[] copies, int start, float[] cover, int top, int left) {
            for (int plane = 0; plane < cover.length; plane += height * width) {
                for (int row = top; row < top + window; row++) {
                    int line = plane + row * width + left;
                    System.arraycopy(cover, line, copies, start + line, window);
                }
            }
        }
    }
}
