package fr.tnl.statistics;

import fr.tnl.testing.TestDatabase;

class StatisticsH2IT extends StatisticsContract {

    StatisticsH2IT() {
        super(TestDatabase.h2());
    }
}
