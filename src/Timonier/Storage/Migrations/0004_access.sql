-- SPDX-License-Identifier: Apache-2.0
-- Persons, accounts, roles and mandates (network 0), sessions.

create table role (
  network_id int not null default 0,
  code text not null,
  label text not null,
  rights text[] not null,
  owns_figures boolean not null default false,
  position int not null,
  primary key (network_id, code),
  check (network_id = 0)
);
insert into role (code, label, rights, owns_figures, position) values
  ('centre', 'administration centrale', '{network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 1),
  ('region', 'direction régionale', '{network.see,indicator.read}', false, 2),
  ('departement', 'direction départementale', '{network.see,indicator.read}', false, 3),
  ('directeur', 'direction de structure', '{network.see,indicator.read}', true, 4),
  ('president', 'présidence de structure', '{network.see,indicator.read}', true, 5),
  ('tete-de-reseau', 'tête de réseau', '{network.see,indicator.read}', false, 6),
  ('cofinanceur', 'cofinanceur', '{network.see,indicator.read}', false, 7),
  ('analyste', 'service statistique', '{network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 8),
  ('administrateur', 'administration de l’instance', '{access.manage,network.create,network.see,network.describe,indicator.read,indicator.import,indicator.define}', false, 9),
  ('auditeur', 'audit', '{network.see,indicator.read,access.read-journal}', false, 10);

create table person (
  network_id int not null default 0,
  person_id uuid not null,
  name text not null,
  version int not null default 0,
  primary key (network_id, person_id),
  check (network_id = 0)
);

create table mandate (
  network_id int not null default 0,
  mandate_id uuid not null,
  person_id uuid not null,
  role text not null,
  held_in int not null,
  tree text not null,
  root_unit_id int,
  valid_from date not null,
  valid_to date,
  version int not null default 0,
  primary key (network_id, mandate_id),
  foreign key (network_id, person_id) references person,
  foreign key (network_id, role) references role,
  check (network_id = 0),
  check (valid_to is null or valid_to >= valid_from)
);
create index mandate_person on mandate (network_id, person_id);
create index mandate_role on mandate (network_id, role);
comment on table mandate is 'What founds every right. held_in names a network and root_unit_id a unit of it, without a foreign key: persons live in network 0, and no foreign key crosses two networks.';

create table account (
  network_id int not null default 0,
  account_id uuid not null,
  person_id uuid not null,
  login text not null,
  login_key text not null,
  password_hash text,
  must_change_password boolean not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  version int not null default 0,
  primary key (network_id, account_id),
  foreign key (network_id, person_id) references person,
  check (network_id = 0)
);
create unique index account_login on account (network_id, login_key);
create index account_person on account (network_id, person_id);

create table sign_in_session (
  network_id int not null default 0,
  sign_in_session_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (network_id, sign_in_session_id),
  foreign key (network_id, account_id) references account,
  check (network_id = 0)
);
create unique index sign_in_session_token on sign_in_session (network_id, token_hash);
create index sign_in_session_account on sign_in_session (network_id, account_id);

create table setup_link (
  network_id int not null default 0,
  setup_link_id uuid not null,
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  version int not null default 0,
  primary key (network_id, setup_link_id),
  check (network_id = 0)
);
create unique index setup_link_token on setup_link (network_id, token_hash);

create table sign_in_tries (
  network_id int not null default 0,
  subject bytea not null,
  failures int not null,
  last_at timestamptz not null,
  primary key (network_id, subject),
  check (network_id = 0)
);
comment on table sign_in_tries is 'Failures to sign in, by login and by address: hashes only, because people type their password in the wrong field.';

create table protection_key (
  network_id int not null default 0,
  name text not null,
  content text not null,
  at timestamptz not null default now(),
  primary key (network_id, name),
  check (network_id = 0)
);
comment on table protection_key is 'Keys that protect cookies and form tokens, shared by every node.';

create table access_version (
  network_id int not null primary key default 0,
  version bigint not null,
  check (network_id = 0)
);
comment on table access_version is 'Grows whenever a person, a role, a mandate or an account changes: what is remembered of rights is thrown away.';
insert into access_version (version) values (1);

create function bump_access_version() returns trigger language plpgsql as $$
begin
  update access_version set version = version + 1 where network_id = 0;
  return null;
end $$;
create trigger person_bumps_access after insert or update or delete on person for each statement execute function bump_access_version();
create trigger role_bumps_access after insert or update or delete on role for each statement execute function bump_access_version();
create trigger mandate_bumps_access after insert or update or delete on mandate for each statement execute function bump_access_version();
create trigger account_bumps_access after insert or update or delete on account for each statement execute function bump_access_version();
