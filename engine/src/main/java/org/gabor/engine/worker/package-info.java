/**
 * Training in a process of its own: what starts it, talks to it and notices its end. The two sides share nothing but
 * {@code Command}s, {@link org.gabor.engine.worker.WorkerEvent}s and the run's folder.
 */
package org.gabor.engine.worker;
