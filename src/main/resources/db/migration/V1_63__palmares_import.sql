-- Files with past editions that were handed in, read again each time until they are brought in.
create table tnl.palmares_import (
    id uuid primary key,
    file_name varchar(200) not null,
    content text not null,
    handed_in_by varchar(250) not null,
    handed_in_at timestamp with time zone not null,
    done_by varchar(250),
    done_at timestamp with time zone,
    laureates integer
);
