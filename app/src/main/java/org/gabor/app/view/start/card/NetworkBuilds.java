package org.gabor.app.view.start.card;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.gabor.app.editor.thumbnail.Thumbnail;
import org.gabor.app.fx.FxThread;
import org.gabor.graph.analysis.Depth;
import org.gabor.graph.analysis.Inference;
import org.gabor.zoo.about.Architecture;

/** Results that need built networks: computed once each, one after the other, off JavaFX's thread. */
public final class NetworkBuilds {

    private record Sized(String id, NetworkSizing sizing) {}

    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("gallery").factory());
    private final Map<String, CompletableFuture<Thumbnail>> thumbnails = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Integer>> depths = new ConcurrentHashMap<>();
    private final Map<Sized, CompletableFuture<NetworkSizing.Result>> fits = new ConcurrentHashMap<>();

    /** Passes the network's picture to {@code show} on JavaFX's thread; immediately if it is known. */
    public void thumbnail(Architecture architecture, Consumer<Thumbnail> show) {
        deliver(thumbnails.computeIfAbsent(architecture.id(),
                _ -> later(() -> Thumbnail.of(architecture.network().get()))), show);
    }

    /** Passes its cost for some data. */
    public void fit(Architecture architecture, NetworkSizing sizing, Consumer<NetworkSizing.Result> show) {
        deliver(fits.computeIfAbsent(new Sized(architecture.id(), sizing), _ -> sizing.data().isEmpty()
                ? CompletableFuture.completedFuture(sizing.fit(architecture)) : later(() -> sizing.fit(architecture))), show);
    }

    /** Passes its depth as papers count it. */
    public void depth(Architecture architecture, IntConsumer show) {
        deliver(depths.computeIfAbsent(architecture.id(),
                _ -> later(() -> Depth.of(Inference.infer(architecture.network().get())))), show::accept);
    }

    private <T> CompletableFuture<T> later(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, builder);
    }

    private static <T> void deliver(CompletableFuture<T> result, Consumer<T> show) {
        result.thenAccept(value -> FxThread.run(() -> show.accept(value)));
    }
}
