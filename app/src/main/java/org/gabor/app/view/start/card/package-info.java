/** The gallery's cards: a network's thumbnail, its figures and what can be done with it. */
package org.gabor.app.view.start.card;
