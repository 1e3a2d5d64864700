/** Images of pixels that are computed here. */
package org.gabor.app.view.image;
