/**
 * The recipe at the left of the Train place: what the next run learns from and how. Every keystroke goes to the draft in
 * {@link org.gabor.app.vm.NextRun}, which says what is wrong; the controls show what it holds.
 */
package org.gabor.app.view.train.recipe;
