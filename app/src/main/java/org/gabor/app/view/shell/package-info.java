/**
 * The window around the two places: header, status bar, command palette, questions to the person, and the closed table of actions
 * from which menu, palette and keys are made. What happens inside a place belongs to {@code view.build} and {@code view.train}.
 */
package org.gabor.app.view.shell;
