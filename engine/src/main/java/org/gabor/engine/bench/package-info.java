/** Measures how fast a network runs on this machine, and the share of each layer. */
package org.gabor.engine.bench;
