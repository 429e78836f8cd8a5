package fr.tnl.dossier;

import fr.tnl.testing.TestDatabase;

class ChainOfOldLinesPostgresIT extends ChainOfOldLinesContract {

    ChainOfOldLinesPostgresIT() {
        super(TestDatabase.postgres());
    }
}
