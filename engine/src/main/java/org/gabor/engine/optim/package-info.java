/** How gradients change parameters. Depends on nothing but ND4J. */
package org.gabor.engine.optim;
