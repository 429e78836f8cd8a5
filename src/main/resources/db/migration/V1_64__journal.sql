-- Each line of a dossier's story has its number and is chained to the line before; names and texts are bound by salted
-- hashes, so that they can be erased. The end of each journal is kept apart from its lines.
alter table tnl.dossier add column journal_lines integer default 0 not null;
alter table tnl.dossier add column journal_hash varchar(64)
    default '0000000000000000000000000000000000000000000000000000000000000000' not null;

alter table tnl.dossier_event add column number integer;
alter table tnl.dossier_event add column evidence varchar(64) default '' not null;
alter table tnl.dossier_event add column actor_salt varchar(32);
alter table tnl.dossier_event add column actor_hash varchar(64);
alter table tnl.dossier_event add column detail_salt varchar(32);
alter table tnl.dossier_event add column detail_hash varchar(64);
alter table tnl.dossier_event add column previous varchar(64);
alter table tnl.dossier_event add column hash varchar(64);
