create table tnl.review_draft (
    id uuid primary key,
    review uuid not null references tnl.review (id),
    juror varchar(64) not null references tnl.juror (account),
    saved_at timestamp with time zone not null,
    version bigint not null,
    unique (review, juror)
);
create index review_draft_juror on tnl.review_draft (juror);

create table tnl.review_draft_entry (
    draft uuid not null references tnl.review_draft (id),
    field varchar(80) not null,
    text varchar(10000) not null,
    primary key (draft, field)
);
