/**
 * How a network is trained: the recipe, the loop, what it says on the way and what a checkpoint holds. Knows no files and
 * no processes: checkpoints go to a {@link org.gabor.engine.train.CheckpointStore}, events to a sink.
 */
package org.gabor.engine.train;
