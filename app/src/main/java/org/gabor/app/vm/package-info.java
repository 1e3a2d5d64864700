/**
 * The state of the window as observable properties: thin adapters between the editor's immutable values and the views. No scene
 * graph; everything is read and changed on the JavaFX thread.
 */
package org.gabor.app.vm;
