/** Files of named tensors. Knows neither networks nor runs. */
package org.gabor.engine.weights;
