-- SPDX-License-Identifier: Apache-2.0
-- Indicators with versioned definitions, batches, observations, import jobs.

create table indicator (
  network_id int not null,
  indicator_id int not null,
  code text not null,
  change_id bigint not null,
  primary key (network_id, indicator_id),
  unique (network_id, code)
);

create table indicator_definition (
  network_id int not null,
  indicator_id int not null,
  version smallint not null,
  valid_from date not null,
  content jsonb not null,
  change_id bigint not null,
  primary key (network_id, indicator_id, version),
  foreign key (network_id, indicator_id) references indicator,
  check (version between 1 and 127)
);
comment on table indicator_definition is 'A definition is never edited: another version begins at another day. An observation keeps the version under which it was recorded.';

create table batch (
  network_id int not null,
  batch_id int not null,
  change_id bigint not null,
  name text not null,
  kind text not null,
  files jsonb not null,
  mapping jsonb not null,
  report jsonb not null,
  fingerprint bytea not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  primary key (network_id, batch_id),
  unique (network_id, change_id)
);

create table batch_withdrawal (
  network_id int not null,
  batch_id int not null,
  change_id bigint not null,
  reason text not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  primary key (network_id, batch_id),
  foreign key (network_id, batch_id) references batch,
  check (reason <> '')
);

create table observation (
  network_id int not null,
  indicator_id int not null,
  aspect smallint not null,
  unit_id int not null,
  period bigint not null,
  change_id bigint not null,
  version smallint not null,
  state smallint not null,
  scale smallint not null,
  numerator bigint,
  denominator bigint,
  value bigint,
  file smallint not null,
  line int not null,
  primary key (network_id, indicator_id, aspect, unit_id, period, change_id)
);
create index observation_change on observation using brin (change_id) with (pages_per_range = 32);
comment on table observation is
  'Rows of record, append-only. numerator, denominator and value are whole numbers to be divided by 10^scale; period is kind, first day and length (see Period.Code); file and line tell where the figure stands in its batch.';
create trigger observation_is_append_only before update or delete or truncate on observation execute function refuse_rewrite();
