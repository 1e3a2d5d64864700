/** The filters and maps of a layer, and the sum behind one pixel. */
package org.gabor.app.view.look.filters;
