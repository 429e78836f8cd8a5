package fr.tnl.process.models.rehearsal;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many threads as the machine has processors; a piece of work that fails ends the rehearsal. */
final class Hands implements AutoCloseable {

    private final int number = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final ExecutorService pool = Executors.newFixedThreadPool(number);

    /** Each of them does the same at once. */
    void doTogether(Runnable work) {
        doAll(Collections.nCopies(number, work));
    }

    void doAll(List<Runnable> work) {
        try {
            List<Callable<Object>> calls =
                    work.stream().map(Executors::callable).toList();
            for (Future<Object> done : pool.invokeAll(calls)) {
                done.get();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
