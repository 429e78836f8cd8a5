-- How long each dossier stood where: a row for each time that it came to a status, told along with its journal.
create table tnl.dossier_step (
    dossier uuid not null references tnl.dossier (id),
    -- Line of the journal with which it began.
    number integer not null,
    edition varchar(20) not null,
    step varchar(30) not null,
    began_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    primary key (dossier, number)
);
create index dossier_step_edition on tnl.dossier_step (edition, step);

-- Status as of the last line of the journal.
alter table tnl.dossier add column step varchar(30);

insert into tnl.dossier_step (dossier, number, edition, step, began_at, ended_at)
select dossier, number, edition, step, at, lead(at) over (partition by dossier order by number)
from (
    select m.*, lag(step) over (partition by dossier order by number) as before
    from (
        select e.dossier, e.number, d.edition, e.at,
               case e.kind
                   when 'STARTED' then 'DRAFT'
                   when 'AMENDED' then 'FILED'
                   when 'COMPLEMENT_RECEIVED' then 'FILED'
                   when 'JURY_APPOINTED' then 'UNDER_REVIEW'
                   when 'REVIEWS_CONSOLIDATED' then 'IN_DELIBERATION'
                   when 'DECISION_REOPENED' then 'UNDER_REVIEW'
                   when 'REJECTED' then 'INELIGIBLE'
                   else e.kind
               end as step
        from tnl.dossier_event e join tnl.dossier d on d.id = e.dossier
        where e.kind in ('STARTED', 'FILED', 'AMENDED', 'COMPLEMENT_REQUESTED', 'COMPLEMENT_RECEIVED', 'COMPLETE', 'CLOSED',
                         'REJECTED', 'JURY_APPOINTED', 'REVIEWS_CONSOLIDATED', 'DECIDED', 'DECISION_REOPENED', 'AWARDED',
                         'NOT_AWARDED', 'WITHDRAWN')
    ) m
) s
where before is null or before <> step;
update tnl.dossier set step = status;
