package fr.tnl.authority;

import fr.tnl.shared.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the referential file into the table when it has changed, and the index into memory.
 *
 * <p>It does so beside the making of the other beans, which takes longer: from when the tables are there, and before the
 * web server takes its first request.
 */
@Component
class ReferentialLoader implements InitializingBean, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReferentialLoader.class);

    private final ReferentialTable table;
    private final ReferentialIndex index;
    private final TransactionOperations transaction;
    private final Resource file;
    private final int communes;
    private CompletableFuture<Boolean> loading = CompletableFuture.completedFuture(false);

    /** @param communes the most of them that are taken: who plays with a few authorities needs no more */
    ReferentialLoader(
            ReferentialTable table,
            ReferentialIndex index,
            TransactionOperations transaction,
            @Value("classpath:referential/collectivites.csv") Resource file,
            @Value("${tnl.referential.communes:1000000}") int communes) {
        this.table = table;
        this.index = index;
        this.transaction = transaction;
        this.file = file;
        this.communes = communes;
    }

    @Override
    public void afterPropertiesSet() {
        loading = CompletableFuture.supplyAsync(this::load);
    }

    @Override
    public void afterSingletonsInstantiated() {
        loading.join();
    }

    /**
     * @return whether the file was new and was loaded
     */
    boolean load() {
        byte[] content = read();
        String sha256 = Hashes.sha256(content);
        Boolean loaded = transaction.execute(status -> loadIfNew(content, sha256));
        index.refresh();
        return Boolean.TRUE.equals(loaded);
    }

    private boolean loadIfNew(byte[] content, String sha256) {
        if (table.lockAndReadSha256().equals(sha256)) {
            return false;
        }
        long start = System.nanoTime();
        List<ReferentialRow> rows = taken(ReferentialRow.parse(new String(content, StandardCharsets.UTF_8)));
        table.store(rows);
        table.recordLoad(sha256, rows.size());
        log.info("Loaded {} local authorities in {} ms", rows.size(), (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    private List<ReferentialRow> taken(List<ReferentialRow> rows) {
        Stream<ReferentialRow> others = rows.stream().filter(row -> row.kind() != AuthorityKind.COMMUNE);
        Stream<ReferentialRow> some =
                rows.stream().filter(row -> row.kind() == AuthorityKind.COMMUNE).limit(communes);
        return Stream.concat(others, some).toList();
    }

    private byte[] read() {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the referential " + file, e);
        }
    }
}
