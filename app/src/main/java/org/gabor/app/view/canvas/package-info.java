/**
 * The drawing of the network: one JavaFX canvas of the window's size, painted layer by layer from the editor's
 * {@link org.gabor.app.editor.scene.Scene}, at most once per pulse; and its mouse and key handling. {@link org.gabor.app.editor}
 * decides what input means: this package changes a document only by edits.
 */
package org.gabor.app.view.canvas;
