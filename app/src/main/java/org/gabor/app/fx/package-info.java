/**
 * The bridge to JavaFX's thread, and the log. Only this package says {@code Platform.runLater}: everything that arrives
 * from other threads passes {@link org.gabor.app.fx.FramePump} or {@link org.gabor.app.fx.FxThread}.
 */
package org.gabor.app.fx;
