-- SPDX-License-Identifier: Apache-2.0
-- Import jobs: files uploaded in pieces, leased jobs, mappings kept by name. And the order in which a unit's codes were given.

alter table unit_code add column position int not null default 0;
comment on column unit_code.position is 'Order in which one change gives codes: the first one a unit was ever given designates it.';

create table import_mapping (
  network_id int not null references network,
  name text not null,
  content text not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  primary key (network_id, name),
  check (name <> '')
);
comment on table import_mapping is 'Mappings that people keep to choose from. The content is the JSON as written, comments included.';

create table import_job (
  network_id int not null references network,
  job_id uuid not null,
  name text not null,
  mapping text not null,
  accepts_valid_rows boolean not null default false,
  stage text not null,
  state text not null,
  progress real not null default 0,
  phase text not null default '',
  report jsonb,
  refusal text,
  batch_network_id int,
  batch_id int,
  account_id uuid,
  actor text not null,
  submitted_at timestamptz not null,
  ended_at timestamptz,
  is_cancelled boolean not null default false,
  lease uuid,
  leased_until timestamptz,
  attempts int not null default 0,
  primary key (network_id, job_id),
  check (stage in ('check', 'record')),
  check (state in ('uploading', 'queued', 'running', 'checked', 'done', 'refused', 'cancelled', 'failed'))
);
create index import_job_waiting on import_job (submitted_at) where state in ('queued', 'running');
comment on table import_job is
  'An import asked for from a page. network_id is that of the facts, or 0 when the mapping creates its network. A node that runs a job holds its lease and renews it; a lease that ran out is taken over.';

create table import_file (
  network_id int not null,
  job_id uuid not null,
  position int not null,
  name text not null,
  size bigint not null default 0,
  sha256 text not null default '',
  primary key (network_id, job_id, position),
  foreign key (network_id, job_id) references import_job on delete cascade
);

create table import_piece (
  network_id int not null,
  job_id uuid not null,
  position int not null,
  number int not null,
  bytes bytea not null,
  primary key (network_id, job_id, position, number),
  foreign key (network_id, job_id, position) references import_file on delete cascade
);
alter table import_piece alter column bytes set storage external;
comment on table import_piece is 'Bytes of the files of a job, a megabyte at a time; deleted once the job has ended.';
