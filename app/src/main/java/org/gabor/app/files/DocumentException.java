package org.gabor.app.files;

/** Thrown if a document can't be read or written; the message is one sentence for a person and names the file. */
public final class DocumentException extends Exception {

    DocumentException(String message) {
        super(message);
    }
}
