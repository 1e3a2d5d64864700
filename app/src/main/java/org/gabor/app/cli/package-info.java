/**
 * The {@code gabor} command: one small class per subcommand, composed in {@link org.gabor.app.cli.Cli}. Nothing here loads
 * JavaFX, so every command except {@code tour} runs without a screen. Results go to the output stream, errors as one sentence to
 * the error stream; the exit code is 0, 1 for a failed job, 2 for bad use.
 *
 * <p>Why so many files: one small class a subcommand, and the options that some of them share.
 */
package org.gabor.app.cli;
