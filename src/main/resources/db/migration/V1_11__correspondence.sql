-- What applicants and the secretariat write to each other; it goes with its dossier.
create table tnl.dossier_message (
    id uuid primary key,
    dossier uuid not null references tnl.dossier (id) on delete cascade,
    sent_at timestamp with time zone not null,
    side varchar(20) not null,
    author varchar(250) not null,
    author_name varchar(250) not null,
    text varchar(4000) not null,
    handled_at timestamp with time zone
);
create index dossier_message_dossier on tnl.dossier_message (dossier, sent_at);
create index dossier_message_open on tnl.dossier_message (side, handled_at);

-- Mails that are owed for it, until they left.
create table tnl.owed_mail (
    id uuid primary key,
    kind varchar(30) not null,
    dossier uuid not null references tnl.dossier (id) on delete cascade,
    -- The message, or the event of the dossier's story, that it tells of.
    about uuid not null,
    recipient varchar(200) not null,
    recipient_name varchar(200) not null,
    created_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    attempts integer not null,
    sent_at timestamp with time zone
);
create index owed_mail_due on tnl.owed_mail (sent_at, due_at);
