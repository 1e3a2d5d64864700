package org.gabor.engine.worker;

/** A message from the worker process to the program. */
sealed interface Message {

    /** @param content a reply of the request's type, in CBOR */
    record Reply(byte[] content) implements Message {}

    /** @param memoryBytes resident memory of the process */
    record Heartbeat(long memoryBytes) implements Message {}

    /**
     * The last message of a process after one of its threads has died.
     *
     * @param cause a clause that continues "The training process ended"
     */
    record Died(String cause) implements Message {}
}
