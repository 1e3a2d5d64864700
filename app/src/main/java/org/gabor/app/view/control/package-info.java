/**
 * Controls that several places of the window share, on top of ControlsFX. No model is known here.
 */
package org.gabor.app.view.control;
