package fr.tnl.statistics;

import fr.tnl.testing.TestDatabase;

class StatisticsPostgresIT extends StatisticsContract {

    StatisticsPostgresIT() {
        super(TestDatabase.postgres());
    }
}
