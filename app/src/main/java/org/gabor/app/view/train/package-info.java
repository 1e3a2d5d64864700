/**
 * The Train place: recipe, charts, first-layer filters, confusion matrix, run list. Draws what
 * {@link org.gabor.app.vm.TrainModel} holds, at most once per frame; decides nothing.
 */
package org.gabor.app.view.train;
