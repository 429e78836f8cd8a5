create table tnl.juror (
    account varchar(64) primary key,
    name varchar(200) not null,
    email varchar(200) not null,
    active boolean not null,
    version bigint not null
);

create table tnl.juror_tie (
    juror varchar(64) not null references tnl.juror (account),
    authority varchar(40) not null references tnl.local_authority (id),
    primary key (juror, authority)
);

create table tnl.review (
    id uuid primary key,
    reference varchar(40) not null references tnl.dossier (reference),
    edition varchar(20) not null,
    number integer not null,
    juror varchar(64) references tnl.juror (account),
    state varchar(20) not null,
    assigned_at timestamp with time zone,
    due_at timestamp with time zone,
    submitted_at timestamp with time zone,
    comment varchar(4000) not null,
    version bigint not null,
    unique (reference, number)
);
create index review_juror on tnl.review (edition, juror);

create table tnl.review_score (
    review uuid not null references tnl.review (id),
    axis varchar(40) not null,
    score integer not null check (score between 0 and 10),
    comment varchar(4000) not null,
    primary key (review, axis)
);

create table tnl.review_departure (
    review uuid not null references tnl.review (id),
    juror varchar(64) not null,
    kind varchar(20) not null,
    reason varchar(4000) not null,
    at timestamp with time zone not null,
    primary key (review, juror)
);

create table tnl.decision (
    reference varchar(40) primary key references tnl.dossier (reference),
    proposed varchar(20) not null,
    level varchar(20) not null,
    mentions varchar(500) not null,
    feedback varchar(4000) not null,
    reason varchar(4000) not null,
    decided_by varchar(250) not null,
    decided_at timestamp with time zone not null,
    version bigint not null
);

create table tnl.certificate (
    reference varchar(40) primary key references tnl.dossier (reference),
    verification_code varchar(20) not null unique,
    pdf bytea not null,
    issued_at timestamp with time zone not null
);

create table tnl.palmares (
    edition varchar(20) primary key references tnl.campaign (edition),
    approved_by varchar(250) not null,
    approved_at timestamp with time zone not null,
    note varchar(4000) not null,
    published_at timestamp with time zone,
    version bigint not null
);

create table tnl.laureate (
    id uuid primary key,
    edition varchar(20) not null,
    reference varchar(40) not null unique,
    authority_id varchar(40) not null,
    authority_name varchar(250) not null,
    authority_kind varchar(20) not null,
    department varchar(10),
    region varchar(10),
    track varchar(10) not null,
    level varchar(20) not null,
    mentions varchar(500) not null
);
create index laureate_edition on tnl.laureate (edition);
