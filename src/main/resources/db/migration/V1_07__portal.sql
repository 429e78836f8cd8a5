-- Links to dossiers that are owed to contacts by mail.
create table tnl.link_request (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id),
    email varchar(200) not null,
    requested_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    sent_at timestamp with time zone
);
create index link_request_due on tnl.link_request (sent_at, due_at);
create index link_request_dossier on tnl.link_request (dossier, email);
