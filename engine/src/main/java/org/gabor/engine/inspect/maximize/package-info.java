/** Images as parameters of an optimization, as in Lucid (Olah et al. 2017, <i>Feature Visualization</i>). */
package org.gabor.engine.inspect.maximize;
