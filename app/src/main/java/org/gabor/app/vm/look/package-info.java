/** The observable state of Look inside: the network with its weights, the image, the layer, and what probes saw. */
package org.gabor.app.vm.look;
