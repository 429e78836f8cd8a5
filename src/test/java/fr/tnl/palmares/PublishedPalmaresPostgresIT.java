package fr.tnl.palmares;

import fr.tnl.testing.TestDatabase;

class PublishedPalmaresPostgresIT extends PublishedPalmaresContract {

    PublishedPalmaresPostgresIT() {
        super(TestDatabase.postgres());
    }
}
