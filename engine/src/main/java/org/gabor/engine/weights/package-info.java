/** Reads and writes files of named tensors. Independent of networks and runs. */
package org.gabor.engine.weights;
