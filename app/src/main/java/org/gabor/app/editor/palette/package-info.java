/**
 * What can be added to a network: single layers with usual settings, and blocks from papers.
 */
package org.gabor.app.editor.palette;
