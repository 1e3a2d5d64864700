/**
 * Automatic layout of a network's cards: our own wrapping for chains, the Eclipse Layout Kernel for branches, which appears in
 * {@code BranchLayout} only.
 */
package org.gabor.app.editor.layout;
