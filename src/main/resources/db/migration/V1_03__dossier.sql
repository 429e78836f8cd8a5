create table tnl.dossier (
    id uuid primary key,
    reference varchar(40) unique,
    edition varchar(20) not null,
    track varchar(10) not null,
    authority_id varchar(40) not null references tnl.local_authority (id),
    authority_name varchar(250) not null,
    status varchar(30) not null,
    -- One dossier in the running per edition, track and authority; null once it is out of it.
    place varchar(100) unique,
    filed_versions integer not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    filed_at timestamp with time zone,
    version bigint not null
);
create index dossier_edition_status on tnl.dossier (edition, status);

create table tnl.dossier_contact (
    dossier uuid not null references tnl.dossier (id),
    role varchar(20) not null,
    name varchar(200) not null,
    position varchar(200) not null,
    email varchar(200) not null,
    phone varchar(200) not null,
    primary key (dossier, role)
);

-- The text of each form that was answered, so that a filed dossier reads the same after the form has changed.
create table tnl.dossier_form (
    sha256 varchar(64) primary key,
    name varchar(100) not null,
    content text not null
);

create table tnl.dossier_answers (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id),
    number integer not null,
    answers text not null,
    documents text not null,
    form_name varchar(100) not null,
    form_sha256 varchar(64) not null references tnl.dossier_form (sha256),
    content_sha256 varchar(64),
    saved_at timestamp with time zone not null,
    unique (dossier, number)
);

create table tnl.dossier_document (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id),
    place varchar(60) not null,
    file_name varchar(200) not null,
    media_type varchar(120) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    uploaded_at timestamp with time zone not null,
    removed_at timestamp with time zone
);
create index dossier_document_dossier on tnl.dossier_document (dossier);

create table tnl.dossier_event (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id),
    at timestamp with time zone not null,
    kind varchar(40) not null,
    actor_kind varchar(20) not null,
    actor varchar(250) not null,
    detail varchar(4000) not null
);
create index dossier_event_dossier on tnl.dossier_event (dossier, at);

create table tnl.access_token (
    hash varchar(64) primary key,
    purpose varchar(10) not null,
    dossier uuid not null references tnl.dossier (id),
    email varchar(200) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);
