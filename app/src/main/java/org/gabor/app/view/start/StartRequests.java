package org.gabor.app.view.start;

import java.nio.file.Path;
import java.util.List;
import org.gabor.graph.model.Graph;

/** Requests of the start page to the window, which asks about unsaved work. */
public interface StartRequests {

    /** Creates an empty network. */
    void beginEmpty();

    /** Opens this network. */
    void begin(Graph network);

    /** Lets the user choose a network to compare with this one, and shows both. */
    void compare(Graph network);

    /** Lets the user choose a file to open. */
    void open();

    void open(Path file);

    /** The recent files, newest first. */
    List<Path> recent();

    /** Shows an error sentence. */
    void showMessage(String sentence);
}
