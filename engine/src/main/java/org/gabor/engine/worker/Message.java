package org.gabor.engine.worker;

/** What the worker process sends to the program. */
sealed interface Message {

    /** @param content the CBOR of a reply of the request's type */
    record Reply(byte[] content) implements Message {}

    /** @param memoryBytes resident memory of the process */
    record Heartbeat(long memoryBytes) implements Message {}

    /**
     * The last message of a process in which a thread has died.
     *
     * @param cause a clause that continues "The training process ended"
     */
    record Died(String cause) implements Message {}
}
