package org.gabor.app.files;

/** A document could not be read or written; the message is one sentence for a person, naming the file. */
public final class DocumentException extends Exception {

    DocumentException(String message) {
        super(message);
    }
}
