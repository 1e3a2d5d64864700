/** The gallery as a timeline: networks by year of publication, and what they cost. */
package org.gabor.app.view.start.timeline;
