/**
 * The window's model of runs, without JavaFX: the state machine of the current run, its curves in bounded memory, the recipe as
 * typed, hints about the curves, durations as text. Everything here is confined to the calling thread.
 */
package org.gabor.app.runs;
