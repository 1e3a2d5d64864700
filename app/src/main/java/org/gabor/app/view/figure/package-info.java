/** Saves and copies what a person sees. */
package org.gabor.app.view.figure;
