/**
 * The window around the views: header, status bar, command palette, dialogs, and the table of all actions from which menu,
 * palette and keys are created. The views themselves are in {@code view.editor} and {@code view.train}.
 */
package org.gabor.app.view.shell;
