package fr.tnl.dossier;

import fr.tnl.testing.TestDatabase;

class ChainOfOldLinesH2IT extends ChainOfOldLinesContract {

    ChainOfOldLinesH2IT() {
        super(TestDatabase.h2());
    }
}
