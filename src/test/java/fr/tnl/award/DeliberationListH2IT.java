package fr.tnl.award;

import fr.tnl.testing.TestDatabase;

class DeliberationListH2IT extends DeliberationListContract {

    DeliberationListH2IT() {
        super(TestDatabase.h2());
    }
}
