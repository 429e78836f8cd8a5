create table tnl.campaign (
    edition varchar(20) primary key,
    state varchar(20) not null,
    opens_at timestamp with time zone not null,
    closes_at timestamp with time zone not null,
    proclaims_at timestamp with time zone not null,
    filed_count integer not null,
    version bigint not null
);
