package org.gabor.app.view.shell;

/** One row of a {@link Picker}: what it is called, a few words more, an icon's name, and what choosing it does. */
public record Choice(String title, String detail, String icon, Runnable run) {}
