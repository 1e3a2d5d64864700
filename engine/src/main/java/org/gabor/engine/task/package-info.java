/** The tasks of a network: samples and their targets, losses, and metrics. */
package org.gabor.engine.task;
