/** Atomic writes, and explanations of file-system errors for people. */
package org.gabor.engine.files;
