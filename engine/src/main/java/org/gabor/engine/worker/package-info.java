/**
 * Work in a process of its own. A {@link org.gabor.engine.worker.Request} says what is asked of it, a
 * {@link org.gabor.engine.worker.WorkerSession} owns its life, {@link org.gabor.engine.worker.WorkerEvent}s bring its replies.
 * The two sides share nothing but these messages and the run's folder.
 */
package org.gabor.engine.worker;
