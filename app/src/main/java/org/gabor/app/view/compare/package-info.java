/**
 * Two networks side by side: a slim graph of each, the rows that line them up between, the totals above. Shows a
 * {@link org.gabor.app.vm.CompareModel}; which networks are compared is for others to say.
 */
package org.gabor.app.view.compare;
