/**
 * Pointer gestures and arrow keys as state machines: an event and the context give the next state, a preview and perhaps an edit.
 * They never change anything themselves.
 */
package org.gabor.app.editor.tool;
