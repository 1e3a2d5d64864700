/**
 * The tour: a simulated user who operates the real window without a display and takes a picture of every screen. It may use
 * everything that a user can reach, and finds controls by their ids as the tests do.
 */
package org.gabor.app.tour;
