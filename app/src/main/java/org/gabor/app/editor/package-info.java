/**
 * The document that is being edited and what is said about it, as values: network and placement, selection, clipboard,
 * labels, texts, sizes and spacing. No JavaFX in this package or any below it: all of it runs without a screen and on any
 * thread. Below lie {@code edit} (what changes a document), {@code scene} (what is drawn), {@code layout} (where cards go),
 * {@code palette} (what can be added) and {@code tool} (what the pointer does); each knows only those before it.
 */
package org.gabor.app.editor;
