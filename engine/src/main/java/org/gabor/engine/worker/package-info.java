/**
 * Jobs in a process of their own. A {@link org.gabor.engine.worker.Request} describes the job, a
 * {@link org.gabor.engine.worker.WorkerSession} owns the process, {@link org.gabor.engine.worker.WorkerEvent}s carry its replies.
 * The two sides share nothing but these messages and the run's folder.
 */
package org.gabor.engine.worker;
