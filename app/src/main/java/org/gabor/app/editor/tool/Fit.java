package org.gabor.app.editor.tool;

/** Whether what the pointer is about to do gives a network whose shapes fit, and in one sentence why not. */
public record Fit(boolean fits, String reason) {

    public static final Fit YES = new Fit(true, "");
}
