/**
 * Every change of a document as a value, pure and total, and the history of documents that they lead to.
 */
package org.gabor.app.editor.edit;
