package org.gabor.app.editor.tool;

import org.gabor.app.editor.Document;
import org.gabor.app.editor.Selection;
import org.gabor.app.editor.scene.Scene;
import org.gabor.graph.analysis.Inference;

/** The input of a tool: the document, its inference, its scene and the selection. */
public record ToolContext(Document document, Inference inference, Scene scene, Selection selection) {}
