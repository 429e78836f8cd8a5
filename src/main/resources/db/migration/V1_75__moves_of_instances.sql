-- Instances under way that are taken from one version of a process to another, and what became of each.
create table tnl.migration (
    id           uuid primary key,
    process      varchar(255) not null,
    process_name varchar(255) not null,
    from_id      varchar(64)  not null,
    from_version integer      not null,
    to_id        varchar(64)  not null,
    to_version   integer      not null,
    state        varchar(10)  not null,
    planned_by   varchar(255) not null,
    planned_at   timestamp with time zone not null,
    finished_at  timestamp with time zone
);

create table tnl.migration_choice (
    migration uuid         not null references tnl.migration (id),
    element   varchar(255) not null,
    target    varchar(255) not null,
    primary key (migration, element)
);

create table tnl.migration_line (
    migration    uuid          not null references tnl.migration (id),
    instance     varchar(64)   not null,
    place        integer       not null,
    business_key varchar(255)  not null,
    state        varchar(10)   not null,
    why          varchar(2000) not null,
    tries        integer       not null,
    done_at      timestamp with time zone,
    primary key (migration, instance)
);

create index migration_line_state on tnl.migration_line (migration, state, place);
