/**
 * Points, rectangles, the viewport and the routing of edges: plane geometry that knows nothing of networks. Pure Java, no
 * JavaFX, nothing else of the app.
 */
package org.gabor.app.geom;
