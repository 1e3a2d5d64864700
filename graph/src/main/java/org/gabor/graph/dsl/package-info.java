/** A DSL that builds a network as one expression, for networks in code. */
package org.gabor.graph.dsl;
