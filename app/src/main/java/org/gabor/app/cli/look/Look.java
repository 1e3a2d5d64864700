package org.gabor.app.cli.look;

import java.util.Optional;

/** One look into a network, with everything that the command line chooses. */
sealed interface Look permits ActivationsLook, AttributionLook, WeightsLook {

    /** Why the answer can't be written in this format, in one sentence; empty if it can. */
    Optional<String> problem(OutputFile.Format format);

    /** Throws {@link org.gabor.engine.inspect.ProbeException} if the network can't answer. */
    LookReport look(LookSession session);
}
