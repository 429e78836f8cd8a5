package fr.tnl.process.models.check;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * How long a check waits for what FEEL computes, all in all. FEEL cannot be told to stop: what takes too long goes on in
 * a thread of its own, and nobody waits for it.
 */
final class Patience {

    /** One within another keeps FEEL busy for ever; not even begun, it keeps no thread busy. */
    private static final Pattern LOOP_OVER_NUMBERS =
            Pattern.compile("\\b(?:for|some|every)\\b.+\\.\\.", Pattern.DOTALL);

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "models-check");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    private final long end;

    Patience(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
    }

    static boolean isHopeless(String feel) {
        return LOOP_OVER_NUMBERS.matcher(feel).find();
    }

    /** Empty where it took too long. */
    <T> Optional<T> await(Supplier<T> work) {
        Future<T> result = THREADS.submit(work::get);
        try {
            return Optional.of(result.get(end - System.nanoTime(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException e) {
            // Or too deep: FEEL has then run out of its stack
            result.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
