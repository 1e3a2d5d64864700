/**
 * Access to JavaFX's thread, and the log. Only this package calls {@code Platform.runLater}: everything from other threads goes
 * through {@link org.gabor.app.fx.FramePump} or {@link org.gabor.app.fx.FxThread}.
 */
package org.gabor.app.fx;
