/**
 * Layers: one record for each type, in a sealed hierarchy whose three branches are the arities. A layer knows
 * its output shape, its tensors and its multiply-accumulates, and nothing about how it is drawn, run or saved.
 *
 * <p>To add one: a record here, its name in {@code Unary}'s or {@code Merge}'s list, and then a meaning wherever the
 * compiler asks for one.
 *
 * <p>Why so many files: a sealed family shares a package by the language's rules.
 */
package org.gabor.graph.layer;
