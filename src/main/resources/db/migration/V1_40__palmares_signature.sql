-- Who signed the palmarès or would not, over which list: never changed, only added to.
create table tnl.palmares_signature (
    id uuid primary key,
    edition varchar(20) not null references tnl.campaign (edition),
    number integer not null,
    quality varchar(20) not null,
    act varchar(20) not null,
    account varchar(250) not null,
    acted_at timestamp with time zone not null,
    fingerprint varchar(64) not null,
    laureates integer not null,
    decisions integer not null,
    words varchar(4000) not null,
    constraint palmares_signature_number unique (edition, number)
);
