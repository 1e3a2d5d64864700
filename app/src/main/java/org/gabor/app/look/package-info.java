/**
 * What Look inside draws, as plain pixels: colour scales and maps over images. It needs no screen and no AWT, so that the
 * window and the command line share it.
 */
package org.gabor.app.look;
