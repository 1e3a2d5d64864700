/** The tab Flow of Look inside: what reaches the layers, over depth and over time. */
package org.gabor.app.view.look.flow;
