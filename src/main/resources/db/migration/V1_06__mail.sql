-- One row for each mail that a step owes a recipient: that it is sent once, and the log that people read.
create table tnl.mail (
    id                uuid                     not null primary key,
    step_key          varchar(200)             not null,
    template          varchar(100)             not null,
    recipient         varchar(320)             not null,
    recipient_name    text                     not null,
    dossier_reference varchar(40),
    state             varchar(10)              not null,
    subject           text,
    text_body         text,
    html_body         text,
    attachment_names  text,
    attempts          integer                  not null,
    last_error        text,
    message_id        varchar(200)             not null,
    claimed_by        uuid,
    claimed_until     timestamp with time zone,
    created_at        timestamp with time zone not null,
    last_attempt_at   timestamp with time zone not null,
    sent_at           timestamp with time zone,
    constraint mail_once unique (step_key, template, recipient),
    constraint mail_state check (state in ('PENDING', 'SENT', 'FAILED'))
);

create index mail_dossier on tnl.mail (dossier_reference);
create index mail_created on tnl.mail (created_at);
create index mail_by_state on tnl.mail (state, created_at);
