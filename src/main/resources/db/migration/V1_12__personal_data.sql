-- Contacts of filed dossiers who asked that what is held on them be erased, and when that was done.
create table tnl.erasure_request (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id) on delete cascade,
    email varchar(200) not null,
    requested_at timestamp with time zone not null,
    done_at timestamp with time zone,
    done_by varchar(250)
);
create index erasure_request_dossier on tnl.erasure_request (dossier);

-- Drafts whose contacts were told that they will be deleted, and when.
create table tnl.draft_notice (
    dossier uuid primary key references tnl.dossier (id) on delete cascade,
    told_at timestamp with time zone not null,
    deletes_at timestamp with time zone not null
);

-- Contents of deleted documents: their files go once no document names them.
create table tnl.orphaned_file (
    id uuid primary key,
    sha256 varchar(64) not null,
    since timestamp with time zone not null
);
create index dossier_document_sha256 on tnl.dossier_document (sha256);
