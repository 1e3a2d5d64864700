/**
 * Two networks side by side: a layer list of each, the aligned rows between them, the totals above. Shows a
 * {@link org.gabor.app.vm.CompareModel}; other packages choose the networks.
 */
package org.gabor.app.view.compare;
