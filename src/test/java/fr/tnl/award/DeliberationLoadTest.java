package fr.tnl.award;

import com.zaxxer.hikari.HikariDataSource;
import fr.tnl.award.DeliberationList.*;
import fr.tnl.award.DeliberationOrder.Sort;
import fr.tnl.shared.*;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.*;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeliberationLoadTest {
    @Test
    void h2() throws Exception {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(
                "jdbc:h2:file:/tmp/s/h-meeting/data-load/db;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        run(pool, "h2", "system_range(1, 46000)", "x", "random_uuid()");
    }

    @Test
    void pg() throws Exception {
        try (EmbeddedPostgres p = EmbeddedPostgres.start()) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(p.getJdbcUrl("postgres", "postgres"));
            run(pool, "pg", "generate_series(1, 46000) as g(x)", "x", "gen_random_uuid()");
        }
    }

    void run(HikariDataSource ds, String name, String series, String x, String uuid) {
        Flyway.configure()
                .dataSource(ds)
                .schemas("tnl")
                .defaultSchema("tnl")
                .createSchemas(true)
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(ds);
        jdbc.sql(
                        "insert into tnl.local_authority (id, kind, name, population, postal_codes, listed) select 'C' || x, case when mod(x,10)=0 then 'CC' else 'COMMUNE' end, 'N' || x, x*7, '', true from "
                                + series)
                .update();
        jdbc.sql(
                        "insert into tnl.dossier (id, reference, edition, track, authority_id, authority_name, status, filed_versions, created_at, updated_at, version) select "
                                + uuid
                                + ", 'TNL-2026-' || lpad(cast(x as varchar), 5, '0'), '2026', 'LABEL', 'C' || x, 'N' || x, case when mod(x,3)=0 then 'DECIDED' else 'IN_DELIBERATION' end, 1, current_timestamp, current_timestamp, 1 from "
                                + series)
                .update();
        jdbc.sql(
                        "insert into tnl.deliberation_sheet (reference, edition, reviews, total, divergent_axes, proposed, margin, version) select 'TNL-2026-' || lpad(cast(x as varchar), 5, '0'), '2026', 3, mod(x*37, 1000)/10.0, case when mod(x,5)=0 then 'data' else '' end, 'GOLD', mod(x,20), 1 from "
                                + series)
                .update();
        jdbc.sql(
                        "insert into tnl.decision select 'TNL-2026-' || lpad(cast(x as varchar), 5, '0'), 'GOLD','GOLD','','f','','p',current_timestamp,1 from "
                                + series + " where mod(x,3)=0")
                .update();
        if (name.equals("pg")) jdbc.sql("analyze").update();
        DeliberationList list = new DeliberationList(jdbc);
        EditionCode e = new EditionCode("2026");
        DeliberationPlaces places = new DeliberationPlaces(jdbc);
        long t = System.nanoTime();
        places.fill(e, Sort.TOTAL);
        System.out.println("LOAD " + name + " fill places ms " + (System.nanoTime() - t) / 1000000);
        for (Sort s : Sort.values()) {
            time(name + " counts+find p1 " + s, () -> {
                list.counts(e, Sight.FULL);
                list.find(new Query(e, Sight.FULL, s, Filter.ALL, 0, 50));
            });
            time(name + " find last " + s, () -> {
                touch(jdbc);
                list.find(new Query(e, Sight.FULL, s, Filter.ALL, 919, 50), list.counts(e, Sight.FULL));
            });
            time(name + " position " + s, () -> {
                touch(jdbc);
                list.position(new DossierReference("TNL-2026-23000"), Sight.FULL, s);
            });
        }
    }

    void touch(JdbcClient jdbc) {
        jdbc.sql("update tnl.deliberation_sheet set version = version + 1 where reference = 'TNL-2026-00001'")
                .update();
        jdbc.sql("update tnl.dossier set version = version + 1 where reference = 'TNL-2026-00001'")
                .update();
    }

    void time(String what, Runnable r) {
        List<Long> ms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long t = System.nanoTime();
            r.run();
            ms.add((System.nanoTime() - t) / 1000000);
        }
        List<Long> late = new ArrayList<>(ms.subList(5, 30));
        Collections.sort(late);
        System.out.println("LOAD " + what + " median " + late.get(12) + " p95 " + late.get(23));
    }
}
