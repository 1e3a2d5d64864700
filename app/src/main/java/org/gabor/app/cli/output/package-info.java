/** How commands answer: the terminal, tables, JSON, a progress line, and picture files. */
package org.gabor.app.cli.output;
