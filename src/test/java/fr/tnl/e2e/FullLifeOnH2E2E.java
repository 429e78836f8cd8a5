package fr.tnl.e2e;

/** With a look at every page. */
class FullLifeOnH2E2E extends FullLifeContract {

    FullLifeOnH2E2E() {
        super(Look.once());
    }
}
