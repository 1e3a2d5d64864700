/** A blueprint bound to memory and kernels for one number of samples, and how long each of its steps takes. */
package org.gabor.engine.compute.exec;
