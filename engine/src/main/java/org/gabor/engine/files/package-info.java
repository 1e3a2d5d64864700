/** What the file system says, for people. */
package org.gabor.engine.files;
