/** Where the program begins: window, command line or worker, and the window put together by constructors. */
package org.gabor.app.main;
