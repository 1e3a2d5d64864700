/** What a network is trained to do, and how well it does it. */
package org.gabor.engine.task;
