/** NumPy's array files. Knows nothing else of the program. */
package org.gabor.engine.npy;
