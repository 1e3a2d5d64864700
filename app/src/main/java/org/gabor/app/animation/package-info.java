/** Animations of learning: pictures of one epoch after the other, as an animated GIF or as PNG images. */
package org.gabor.app.animation;
