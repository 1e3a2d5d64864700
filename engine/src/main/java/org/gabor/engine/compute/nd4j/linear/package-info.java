/** Linear layers over ND4J. */
package org.gabor.engine.compute.nd4j.linear;
