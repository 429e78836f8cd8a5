-- Who had steps that had given up tried once more: one step, or all of a group, which takes its time.
create table tnl.incident_retry (
    id uuid primary key,
    work_group varchar(16) not null,
    -- Null where all of the group were meant
    incident varchar(64),
    -- In words, for when the group is gone
    place varchar(1000) not null,
    cause varchar(40) not null,
    requested_by varchar(250) not null,
    requested_at timestamp with time zone not null,
    total integer not null,
    done integer not null,
    -- The group as long as it is under way: one at a time
    running varchar(16) unique,
    finished_at timestamp with time zone,
    version bigint not null
);
create index incident_retry_group on tnl.incident_retry (work_group, requested_at);

-- Which variables of a process were put right by hand. A dossier's journal has a line for each of its own.
create table tnl.variable_repair (
    id uuid primary key,
    instance varchar(64) not null,
    incident varchar(64) not null,
    element varchar(255) not null,
    variable varchar(255) not null,
    -- As a person read it; null where there was none
    old_value varchar(4000),
    new_value varchar(4000) not null,
    reason varchar(2000) not null,
    repaired_by varchar(250) not null,
    repaired_at timestamp with time zone not null
);
create index variable_repair_instance on tnl.variable_repair (instance, repaired_at);
