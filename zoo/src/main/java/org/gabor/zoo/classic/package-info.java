/** The first convolutional networks, and others without a family. */
package org.gabor.zoo.classic;
