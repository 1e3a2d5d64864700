/** The scrubber below the tabs of Look inside: the epochs of a run, one after the other, and animations of them. */
package org.gabor.app.view.look.epochs;
