/** Reads and writes NumPy's array files. Independent of the rest of the program. */
package org.gabor.engine.npy;
