package org.gabor.app.view.shell;

/** One row of a {@link Picker}: a title, a detail, an icon's name, and an action. */
public record Choice(String title, String detail, String icon, Runnable run) {}
