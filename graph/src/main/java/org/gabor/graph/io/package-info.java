/**
 * Networks as versioned JSON, the only package that knows Jackson. To change the format: raise {@code GraphJson.VERSION}
 * and keep reading every older version.
 */
package org.gabor.graph.io;
