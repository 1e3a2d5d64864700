/**
 * What pointer and arrow keys do, as state machines: an event and the desk give the next state, a preview and perhaps an
 * edit. They never change anything themselves.
 */
package org.gabor.app.editor.tool;
