/**
 * The Train view: recipe, charts, first-layer filters, confusion matrix, run list. Draws the state of
 * {@link org.gabor.app.vm.TrainModel}, at most once per frame; decides nothing.
 */
package org.gabor.app.view.train;
