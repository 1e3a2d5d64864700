package org.gabor.app.cli.look;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.gabor.app.look.Picture;
import org.gabor.engine.npy.Npy;

/**
 * What a look found.
 *
 * @param lines for people
 * @param array the raw values
 * @param picture as the window draws it
 */
record LookReport(ObjectNode json, List<String> lines, Supplier<Npy> array, Supplier<Picture> picture) {}
