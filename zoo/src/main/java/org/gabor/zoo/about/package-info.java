/** What is known about the networks: papers, published accuracies, families and their stories. */
package org.gabor.zoo.about;
