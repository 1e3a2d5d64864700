/** Linear layers over oneDNN. */
package org.gabor.engine.compute.onednn.linear;
