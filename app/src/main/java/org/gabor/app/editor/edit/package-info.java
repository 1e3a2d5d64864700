/**
 * Every change of a document as a pure, total value, and the undo history.
 */
package org.gabor.app.editor.edit;
