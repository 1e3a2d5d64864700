/** Formats and parses amounts and shapes. */
package org.gabor.app.text;
