/**
 * The start page: recent files, and the zoo's networks as a gallery of cards or a timeline. It opens what the user picks and
 * doesn't know the open document.
 */
package org.gabor.app.view.start;
