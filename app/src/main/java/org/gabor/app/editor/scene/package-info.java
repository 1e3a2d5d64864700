/**
 * A document as plain geometry, ready to be painted and to be hit: cards, frames, edges, pills. A scene is a function of the
 * document, its inference and its cost; building one takes about linear time.
 */
package org.gabor.app.editor.scene;
