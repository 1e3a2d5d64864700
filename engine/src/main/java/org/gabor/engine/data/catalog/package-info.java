/** All data sets, by their names. */
package org.gabor.engine.data.catalog;
