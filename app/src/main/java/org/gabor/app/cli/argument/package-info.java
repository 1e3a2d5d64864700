/**
 * What several commands are given: networks, runs, weights, arrays, class names. Bad use is a
 * {@link org.gabor.app.cli.argument.UsageError}, a failed job a {@link org.gabor.app.cli.argument.JobFailure}; both are one
 * sentence.
 */
package org.gabor.app.cli.argument;
