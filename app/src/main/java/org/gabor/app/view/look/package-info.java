/** The place Look inside: the image and the layers at the left, tabs in the middle, the epochs below. */
package org.gabor.app.view.look;
