/**
 * The look of the window: the two themes, their colours, the bundled fonts and the icons. The colours are defined once, in
 * {@code gabor-light.css} and {@code gabor-dark.css}; style sheets look them up, and {@link org.gabor.app.view.theme.Colors}
 * reads them for painters. This package knows no other view.
 */
package org.gabor.app.view.theme;
