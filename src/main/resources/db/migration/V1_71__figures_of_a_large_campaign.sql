-- What is asked of a whole edition is read from an index alone: the loads of all jurors, the work of the whole jury,
-- the order of the deliberation.
create index review_load on tnl.review (edition, juror, state, due_at, reference);
drop index tnl.review_juror;
create index review_progress on tnl.review (edition, state, due_at, reference);
drop index tnl.review_edition_state;
create index deliberation_sheet_order on tnl.deliberation_sheet (edition, total, reference, margin, divergent_axes);
drop index tnl.deliberation_sheet_edition;
