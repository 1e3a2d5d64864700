package org.gabor.engine.memory;

import java.util.logging.Logger;

/** JVM properties that the native libraries' Java classes read once, when they load. A property that the user sets is kept. */
public final class NativeSettings {

    /** A strong reference: the JVM may collect an unreferenced logger, and its level with it. */
    private static final Logger LOADER = Logger.getLogger("org.bytedeco.javacpp.Loader");

    private NativeSettings() {}

    /**
     * Sets the properties; call it before JavaCPP loads. By default, JavaCPP refuses memory once the process holds twice the Java
     * heap's limit, although tensors are off the heap. It also warns on the error stream that ND4J's libraries were built for
     * another version of it.
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
