-- A juror may say that an axis does not apply to a local authority: then it has no score.
alter table tnl.review_score alter column score drop not null;

-- What was decided before a decision was reopened.
create table tnl.reopened_decision (
    id uuid primary key,
    reference varchar(40) not null references tnl.dossier (reference),
    proposed varchar(20) not null,
    level varchar(20) not null,
    mentions varchar(500) not null,
    feedback varchar(4000) not null,
    reason varchar(4000) not null,
    decided_by varchar(250) not null,
    decided_at timestamp with time zone not null,
    reopened_by varchar(250) not null,
    reopened_at timestamp with time zone not null,
    reopened_because varchar(4000) not null
);
create index reopened_decision_reference on tnl.reopened_decision (reference);

-- Who is closed to whom is asked by local authority.
create index dossier_authority on tnl.dossier (authority_id);
