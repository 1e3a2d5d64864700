/**
 * The command {@code gabor look}: asks a network's inspection in this process and answers with text, JSON, a NumPy array or a
 * picture.
 */
package org.gabor.app.cli.look;
