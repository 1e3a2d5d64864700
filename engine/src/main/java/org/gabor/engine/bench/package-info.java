/** How fast a network runs on this machine, and which of its layers take how much of the time. */
package org.gabor.engine.bench;
