package org.gabor.engine.memory;

import java.util.logging.Logger;

/** Settings that the native libraries' Java sides read once, when they load; whoever sets one by itself is heard. */
public final class NativeSettings {

    /** Held here, because loggers are forgotten otherwise. */
    private static final Logger LOADER = Logger.getLogger("org.bytedeco.javacpp.Loader");

    private NativeSettings() {}

    /**
     * To be called before JavaCPP loads. By itself it refuses memory once the process holds twice the Java heap's limit, although
     * tensors are not on the heap, and warns on the error stream that ND4J's libraries were made for another version of it.
     *
     * @param most bytes that the process may take
     */
    public static void apply(long most) {
        setDefault("org.bytedeco.javacpp.maxbytes", Long.toString(most));
        setDefault("org.bytedeco.javacpp.maxphysicalbytes", Long.toString(most));
        setDefault("org.bytedeco.javacpp.logger", "slf4j");
        setDefault("org.nd4j.log.initialization", "false");
        LOADER.setFilter(record -> !record.getMessage().startsWith("Versions of "));
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
