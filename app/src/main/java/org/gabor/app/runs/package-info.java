/**
 * Runs as the window sees them, without JavaFX: the state machine of a run in training, its curves in bounded memory, the
 * recipe as it is typed, hints read off the curves, times in words. Everything here is confined to the thread that calls it.
 */
package org.gabor.app.runs;
