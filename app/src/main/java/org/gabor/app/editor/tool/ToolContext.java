package org.gabor.app.editor.tool;

import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.scene.Scene;
import org.gabor.graph.analysis.Inference;

/** What a tool works on: the document as it is, what is known about it, how it is drawn, and what is selected. */
public record ToolContext(Document document, Inference inference, Scene scene, Selection selection) {}
