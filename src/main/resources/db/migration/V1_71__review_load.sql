-- The loads of all jurors are read from the index alone.
create index review_load on tnl.review (edition, juror, state, due_at, reference);
drop index tnl.review_juror;
