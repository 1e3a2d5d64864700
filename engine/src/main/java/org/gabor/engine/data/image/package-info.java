/** Image files: told by their first bytes, checked to be whole, decoded, and brought to the size a network takes. */
package org.gabor.engine.data.image;
