package org.gabor.app.editor.edit;

import org.gabor.app.editor.Document;

/**
 * One step of editing. Pure and total: an edit that no longer applies (its node is gone, its edge would close a cycle) returns
 * the document unchanged.
 */
public sealed interface Edit permits
        AddingEdit, Connect, Disconnect, Move, Arrange, Delete, SetLayer, Rename, RenameNetwork, GroupNodes, Ungroup, Fold,
        Bypass,
        ShareWeights, UseOwnWeights, ApplyFix {

    /** The text of the undo menu, in the infinitive: {@code Move conv2}. */
    String title();

    Document apply(Document document);
}
