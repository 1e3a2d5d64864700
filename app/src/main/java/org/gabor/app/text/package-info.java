/** Amounts and shapes as people read and type them. */
package org.gabor.app.text;
