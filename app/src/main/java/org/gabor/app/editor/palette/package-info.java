/**
 * The layers and blocks that can be added to a network: single layers with default settings, and blocks from papers.
 */
package org.gabor.app.editor.palette;
