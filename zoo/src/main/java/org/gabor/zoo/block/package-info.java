/** Building blocks that several networks share. */
package org.gabor.zoo.block;
