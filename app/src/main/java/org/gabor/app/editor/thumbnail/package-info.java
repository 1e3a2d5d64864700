/**
 * Small pictures of networks, computed from their graphs: layers as bars along the way from the input to the output, parallel
 * ways above one another, skip connections as arcs.
 */
package org.gabor.app.editor.thumbnail;
