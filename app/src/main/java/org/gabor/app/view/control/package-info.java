/**
 * Controls that several views share, based on ControlsFX. No model is known here.
 */
package org.gabor.app.view.control;
