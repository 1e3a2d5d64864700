package org.gabor.engine.worker;

/** A program with a training process, to be killed by a test: prints the process's number, then waits for ever. */
final class Program {

    private Program() {}

    public static void main(String... arguments) throws InterruptedException {
        Inbox inbox = new Inbox();
        WorkerClient client = WorkerClient.start(inbox);
        inbox.awaitHeartbeat();
        System.out.println(client.pid());
        Thread.currentThread().join();
    }
}
