/** Networks with shortcuts around their blocks. */
package org.gabor.zoo.residual;
