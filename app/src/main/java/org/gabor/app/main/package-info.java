/** Where the program begins: which of window, command line and worker was asked for, and the window put together by constructors. */
package org.gabor.app.main;
