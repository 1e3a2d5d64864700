package org.gabor.engine.files;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Explains in words why something could not be read or written: an exception's own text is often only a path. */
public final class FileProblem {

    private FileProblem() {}

    /** A clause for the middle of a sentence: "the disk is full". */
    public static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "you have no permission";
            case FileAlreadyExistsException _ -> "a file of that name is there";
            case NotDirectoryException _ -> "it is not a folder";
            case CharacterCodingException _ -> "it is not a text file";
            case UnknownHostException _ -> "the server cannot be found";
            case FileSystemException refused -> describe(refused.getReason());
            default -> describe(e.getMessage());
        };
    }

    private static String describe(String text) {
        return switch (Optional.ofNullable(text).orElse("")) {
            case "" -> "the system does not say why";
            case "No space left on device", "Disk quota exceeded" -> "the disk is full";
            case "Not a directory" -> "part of its path is a file, not a folder";
            case "Read-only file system" -> "the disk is read-only";
            case String other -> other;
        };
    }
}
