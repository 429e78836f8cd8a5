package fr.tnl.award;

import fr.tnl.testing.TestDatabase;

class AwaitedCertificatesPostgresIT extends AwaitedCertificatesContract {

    AwaitedCertificatesPostgresIT() {
        super(TestDatabase.postgres());
    }
}
