/**
 * Training: the recipe, the loop, its events and its checkpoints. This package depends on neither files nor
 * processes: checkpoints go to a {@link org.gabor.engine.train.CheckpointStore}, events to a sink.
 */
package org.gabor.engine.train;
