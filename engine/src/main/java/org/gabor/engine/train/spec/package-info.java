/** What training is asked to do: the network, the data and the recipe. */
package org.gabor.engine.train.spec;
