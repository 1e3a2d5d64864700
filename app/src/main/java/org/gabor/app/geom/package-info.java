/**
 * Points, rectangles, the viewport and edge routing: plane geometry without knowledge of networks. Pure Java, no JavaFX, no other
 * package of the app.
 */
package org.gabor.app.geom;
