/** What training minimizes: a loss for each output of the network, computed on the host in double precision. */
package org.gabor.engine.compute.loss;
