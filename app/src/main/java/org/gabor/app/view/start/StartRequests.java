package org.gabor.app.view.start;

import java.nio.file.Path;
import java.util.List;
import org.gabor.graph.model.Graph;

/** What the start page asks of the window; unsaved work is asked about there. */
public interface StartRequests {

    /** Begins an empty network. */
    void beginEmpty();

    /** Begins with this network. */
    void begin(Graph network);

    /** Lets a person choose a network to compare this one with, and shows both. */
    void compare(Graph network);

    /** Lets a person choose a file to open. */
    void open();

    void open(Path file);

    /** The files that were open lately, newest first. */
    List<Path> recent();

    /** Says one sentence about what cannot be done. */
    void showMessage(String sentence);
}
