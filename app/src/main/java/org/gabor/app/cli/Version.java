package org.gabor.app.cli;

import picocli.CommandLine.IVersionProvider;

/** Prints the version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"gabor " + (version == null ? "(development)" : version)};
    }
}
