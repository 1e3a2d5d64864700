/**
 * The start page: what was open lately, and the networks of the zoo as a gallery of cards or along a timeline. It opens what a
 * person picks and knows nothing of the open document.
 */
package org.gabor.app.view.start;
