/** What the flow of gradients through a network says, and what can be done about it. */
package org.gabor.app.look.flow;
