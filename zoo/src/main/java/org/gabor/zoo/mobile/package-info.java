/** Networks for phones. */
package org.gabor.zoo.mobile;
