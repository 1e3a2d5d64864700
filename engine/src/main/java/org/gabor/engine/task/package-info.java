/** What a network is trained to do: samples and their targets, losses, and how well it does it. */
package org.gabor.engine.task;
