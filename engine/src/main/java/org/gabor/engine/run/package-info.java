/**
 * A training run as a folder: its manifest, its events, its checkpoints, and who trains it just now. Everything a run is
 * lies in that folder; deleting it is all there is to deleting a run.
 */
package org.gabor.engine.run;
