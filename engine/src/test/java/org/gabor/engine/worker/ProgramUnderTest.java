package org.gabor.engine.worker;

import java.util.concurrent.CountDownLatch;
import org.gabor.engine.bench.BenchmarkSpec;
import org.gabor.engine.memory.Precision;
import org.gabor.graph.io.GraphJson;
import org.gabor.zoo.Zoo;

/** A program with a training process, to be killed by a test: prints the process's number, then waits for ever. */
final class ProgramUnderTest {

    private ProgramUnderTest() {}

    /** A request that keeps a process busy for as long as a test may take. */
    static Request.Benchmark endless() {
        return new Request.Benchmark(new BenchmarkSpec(
                GraphJson.write(Zoo.find("lenet").orElseThrow().network().get()), 32, 10_000_000, Precision.F32, false));
    }

    public static void main(String... arguments) throws InterruptedException {
        CountDownLatch alive = new CountDownLatch(1);
        ProcessSession<BenchmarkReply> session = ProcessSession.start(endless(), Runnable::run, _ -> alive.countDown());
        alive.await();
        System.out.println(session.pid());
        Thread.currentThread().join();
    }
}
