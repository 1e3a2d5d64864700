/** How a network classifies the validation images: its mistakes, and the images that it is least sure of. */
package org.gabor.app.vm.look.mistakes;
