/** Data sets that others published: found in a folder or downloaded, checked, and read from their own formats. */
package org.gabor.engine.data.published;
