/** The tab Landscape: validation images as points, near each other if a layer sees them alike. */
package org.gabor.app.view.look.landscape;
