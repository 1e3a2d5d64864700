/**
 * Ways to put a violation right, each a pure function from graph to graph. A repair may propose freely: what does not
 * help, or does harm elsewhere, is sorted out by inferring the shapes of the result.
 */
package org.gabor.graph.fix;
