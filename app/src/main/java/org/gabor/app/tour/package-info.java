/**
 * The tour: someone who works the real window without a display and takes a picture of every screen. It may use everything
 * of the window that a person can reach, and finds controls by their ids as the tests do.
 */
package org.gabor.app.tour;
