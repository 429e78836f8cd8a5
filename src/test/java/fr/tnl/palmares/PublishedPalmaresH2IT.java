package fr.tnl.palmares;

import fr.tnl.testing.TestDatabase;

class PublishedPalmaresH2IT extends PublishedPalmaresContract {

    PublishedPalmaresH2IT() {
        super(TestDatabase.h2());
    }
}
