/** The curves of runs: axes, lines, labels and the values under the pointer. */
package org.gabor.app.view.train.chart;
