package fr.tnl.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs calls on several threads that begin together. */
final class AtOnce {

    /**
     * @param value null where the call failed
     * @param problem null where it did not
     */
    record Result<T>(T value, Throwable problem) {

        boolean isDone() {
            return problem == null;
        }
    }

    private AtOnce() {}

    /** Results in the order of the calls. */
    static <T> List<Result<T>> run(int threads, List<Callable<T>> calls) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        CyclicBarrier together = new CyclicBarrier(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                Callable<T> call = calls.get(i);
                boolean first = i < threads;
                futures.add(executor.submit(() -> {
                    if (first) {
                        together.await(30, TimeUnit.SECONDS);
                    }
                    return call.call();
                }));
            }
            List<Result<T>> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> Result<T> result(Future<T> future) throws Exception {
        try {
            return new Result<>(future.get(60, TimeUnit.SECONDS), null);
        } catch (ExecutionException failed) {
            return new Result<>(null, failed.getCause());
        }
    }
}
