/**
 * The edited document and the texts about it, as values: network and placement, selection, clipboard, labels, texts, sizes and
 * spacing. This package and all packages below it use no JavaFX and run without a screen on any thread. The packages below are
 * {@code edit} (changes of a document), {@code scene} (what is drawn), {@code layout} (positions of cards), {@code palette} (what
 * can be added) and {@code tool} (pointer gestures); each knows only those before it.
 */
package org.gabor.app.editor;
