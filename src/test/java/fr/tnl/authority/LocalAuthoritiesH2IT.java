package fr.tnl.authority;

import fr.tnl.testing.TestDatabase;

class LocalAuthoritiesH2IT extends LocalAuthoritiesContract {

    LocalAuthoritiesH2IT() {
        super(TestDatabase.h2());
    }
}
