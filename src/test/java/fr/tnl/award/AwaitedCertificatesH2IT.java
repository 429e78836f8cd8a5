package fr.tnl.award;

import fr.tnl.testing.TestDatabase;

class AwaitedCertificatesH2IT extends AwaitedCertificatesContract {

    AwaitedCertificatesH2IT() {
        super(TestDatabase.h2());
    }
}
