-- From here on no line is without its place in the chain.
alter table tnl.dossier_event alter column number set not null;
alter table tnl.dossier_event alter column actor_hash set not null;
alter table tnl.dossier_event alter column detail_hash set not null;
alter table tnl.dossier_event alter column previous set not null;
alter table tnl.dossier_event alter column hash set not null;
alter table tnl.dossier_event add constraint dossier_event_number unique (dossier, number);
drop index tnl.dossier_event_dossier;

-- Whether the journal of its dossier is still to tell of a mail that left.
alter table tnl.mail add column journal_due boolean default false not null;
create index mail_journal_due on tnl.mail (journal_due);
