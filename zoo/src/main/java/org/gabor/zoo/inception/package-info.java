/** Networks of Inception modules. */
package org.gabor.zoo.inception;
