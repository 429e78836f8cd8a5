-- Contacts of a draft to whom the secretariat opened the answers of an earlier dossier that they did not carry.
create table tnl.earlier_release (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id) on delete cascade,
    earlier uuid not null references tnl.dossier (id) on delete cascade,
    email varchar(200) not null,
    released_at timestamp with time zone not null
);
create index earlier_release_dossier on tnl.earlier_release (dossier);
