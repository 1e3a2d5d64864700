/**
 * Places the cards of a network by itself: chains by our own wrapping, branches by the Eclipse Layout Kernel, which appears
 * in {@code BranchLayout} only.
 */
package org.gabor.app.editor.layout;
