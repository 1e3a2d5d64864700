/** The Mistakes tab of Look inside: the confusion matrix and its images. */
package org.gabor.app.view.look.mistakes;
