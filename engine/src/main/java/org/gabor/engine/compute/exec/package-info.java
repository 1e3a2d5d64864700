/** Binds a blueprint to memory and kernels for one batch size, runs it, and measures the time of each step. */
package org.gabor.engine.compute.exec;
