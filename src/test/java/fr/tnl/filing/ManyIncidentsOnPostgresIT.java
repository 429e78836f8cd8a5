package fr.tnl.filing;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OneTransactionOnPostgresIT.Postgres.class)
class ManyIncidentsOnPostgresIT extends ManyIncidentsContract {}
