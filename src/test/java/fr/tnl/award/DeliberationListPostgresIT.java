package fr.tnl.award;

import fr.tnl.testing.TestDatabase;

class DeliberationListPostgresIT extends DeliberationListContract {

    DeliberationListPostgresIT() {
        super(TestDatabase.postgres());
    }
}
