/**
 * What everything looks like: the two themes, their colours, the bundled fonts and the icons. The colours live once, in
 * {@code gabor-light.css} and {@code gabor-dark.css}; style sheets look them up and
 * {@link org.gabor.app.view.theme.Colors} reads them for painters. Nothing here knows a screen.
 */
package org.gabor.app.view.theme;
