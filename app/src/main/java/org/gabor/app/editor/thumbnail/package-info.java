/**
 * Small pictures of networks, computed from their graphs: layers as bars from the input to the output, parallel lanes above one
 * another, skip connections as arcs.
 */
package org.gabor.app.editor.thumbnail;
