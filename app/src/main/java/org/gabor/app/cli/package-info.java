/**
 * The {@code gabor} command: one small class per subcommand, composed in {@link org.gabor.app.cli.Cli}. Nothing here loads
 * JavaFX, so that every command but {@code tour} runs where there is no screen. Results go to the output, complaints as one
 * sentence to the error stream; the exit code is 0, 1 for a job that failed, 2 for bad use.
 */
package org.gabor.app.cli;
