package fr.tnl.authority;

import fr.tnl.testing.TestDatabase;

class LocalAuthoritiesPostgresIT extends LocalAuthoritiesContract {

    LocalAuthoritiesPostgresIT() {
        super(TestDatabase.postgres());
    }
}
