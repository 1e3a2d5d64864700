/** The entry point of window, command line and worker; the window's objects are connected by constructors. */
package org.gabor.app.main;
