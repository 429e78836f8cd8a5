package fr.tnl.dossier;

import fr.tnl.testing.TestDatabase;

class DossierSearchH2IT extends DossierSearchContract {

    DossierSearchH2IT() {
        super(TestDatabase.h2());
    }
}
