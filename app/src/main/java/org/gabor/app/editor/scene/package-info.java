/**
 * The geometry of a document, for painting and hit tests: cards, frames, edges, pills. A scene is a function of the document, its
 * inference and its cost; building it takes about linear time.
 */
package org.gabor.app.editor.scene;
