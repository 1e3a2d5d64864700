/** Figures as vector drawings, without a window, and the files they become. */
package org.gabor.app.figure;
