/**
 * A training run as a folder: its manifest, events, checkpoints and the lock of the process that trains it. The folder
 * is the whole run; deleting the folder deletes the run.
 */
package org.gabor.engine.run;
