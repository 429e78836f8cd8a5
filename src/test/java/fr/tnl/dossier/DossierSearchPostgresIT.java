package fr.tnl.dossier;

import fr.tnl.testing.TestDatabase;

class DossierSearchPostgresIT extends DossierSearchContract {

    DossierSearchPostgresIT() {
        super(TestDatabase.postgres());
    }
}
