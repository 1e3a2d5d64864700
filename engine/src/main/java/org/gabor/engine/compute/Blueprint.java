package org.gabor.engine.compute;

import java.util.List;

/** A plan before it is bound: the steps in order, and where the images enter and the scores leave. */
record Blueprint(List<Stage> stages, Value input, Value logits) {}
