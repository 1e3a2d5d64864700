/**
 * The published networks, one file a family, each reading like its paper's table. A new one is a file, a line in
 * {@link org.gabor.zoo.Zoo}, and its published parameters and multiply-accumulates in the test.
 */
package org.gabor.zoo;
