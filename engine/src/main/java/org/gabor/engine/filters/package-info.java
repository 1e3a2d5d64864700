/**
 * How much a first layer's filters look like something: whether a filter is smooth or noise, its orientation and frequency, and how
 * varied the filters of a layer are.
 */
package org.gabor.engine.filters;
