package org.gabor.engine.compute;

/** Settings that ND4J's native layer reads once, when it loads. */
final class NativeLimits {

    private NativeLimits() {}

    /**
     * JavaCPP refuses memory once the process holds twice the Java heap's limit, although a plan's arrays are not on the
     * heap: a worker with a small heap could not hold AlexNet. 0 lifts both limits. To be called before ND4J loads.
     */
    static void lift() {
        setDefault("org.bytedeco.javacpp.maxbytes", "0");
        setDefault("org.bytedeco.javacpp.maxphysicalbytes", "0");
        setDefault("org.nd4j.log.initialization", "false");
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
