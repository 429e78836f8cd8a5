package fr.tnl.e2e;

class FullLifeOnH2E2E extends FullLifeContract {}
