-- SPDX-License-Identifier: Apache-2.0
-- Networks, revisions (knowledge time) and the journal.
-- Every table carries network_id first in its key; no foreign key crosses two networks.

create table network (
  network_id int not null primary key,
  code text not null unique,
  name text not null,
  settings jsonb not null default '{}',
  version int not null default 0
);
comment on table network is 'A steering community of one authority. Network 0 holds references, persons and accounts, read-only to the others.';
insert into network (network_id, code, name) values (0, 'references', 'Références communes');

create sequence change_number as bigint;
comment on sequence change_number is 'A change: what one act writes in one transaction. Known to others through its revision.';

create table revision (
  network_id int not null references network,
  number bigint not null,
  change_id bigint not null,
  at timestamptz not null,
  account_id uuid,
  act text not null,
  touches text[] not null,
  primary key (network_id, number),
  unique (network_id, change_id)
);
comment on table revision is 'Knowledge time: a number per network, taken under a lock as the last statement before commit.';

create table data_version (
  network_id int not null primary key references network,
  revision bigint not null default 0,
  units bigint not null default 0,
  definitions bigint not null default 0,
  observations bigint not null default 0
);
comment on table data_version is 'The last revision of a network, and the last one that touched each kind of fact: one row read per request.';

create function take_revision(p_network int, p_change bigint, p_at timestamptz, p_account uuid, p_act text, p_touches text[])
returns bigint language plpgsql as $$
declare
  taken bigint;
  last_at timestamptz;
begin
  perform pg_advisory_xact_lock(826100, p_network);
  select number, at into taken, last_at from revision where network_id = p_network order by number desc limit 1;
  taken := coalesce(taken, 0) + 1;
  insert into revision (network_id, number, change_id, at, account_id, act, touches)
  values (p_network, taken, p_change, greatest(p_at, last_at), p_account, p_act, p_touches);
  insert into data_version as v (network_id, revision, units, definitions, observations)
  values (p_network, taken,
    case when 'units' = any(p_touches) then taken else 0 end,
    case when 'definitions' = any(p_touches) then taken else 0 end,
    case when 'observations' = any(p_touches) then taken else 0 end)
  on conflict (network_id) do update set
    revision = excluded.revision,
    units = greatest(v.units, excluded.units),
    definitions = greatest(v.definitions, excluded.definitions),
    observations = greatest(v.observations, excluded.observations);
  perform pg_notify('timonier_revision', p_network || ' ' || taken);
  return taken;
end $$;

create table journal (
  network_id int not null,
  journal_id bigint generated always as identity,
  change_id bigint not null,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  act text not null,
  subject_kind text not null,
  subject text not null,
  content jsonb not null,
  content_hash bytea not null,
  primary key (network_id, journal_id)
);
create index journal_subject on journal (network_id, subject_kind, subject, journal_id desc);
comment on table journal is 'What each act did, written in its own transaction by write_journal and by nothing else.';

create function write_journal(p_network int, p_change bigint, p_at timestamptz, p_account uuid, p_actor text, p_act text,
  p_subject_kind text, p_subject text, p_content jsonb)
returns void language sql as $$
  insert into journal (network_id, change_id, at, account_id, actor, act, subject_kind, subject, content, content_hash)
  values (p_network, p_change, p_at, p_account, p_actor, p_act, p_subject_kind, p_subject, p_content,
    sha256(convert_to(concat_ws(E'\x1f', p_network, p_change, extract(epoch from p_at), p_account, p_actor, p_act, p_subject_kind, p_subject, p_content), 'UTF8')));
$$;

create function refuse_rewrite() returns trigger language plpgsql as $$
begin
  raise exception 'append-only: % on % is refused', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger journal_is_append_only before update or delete or truncate on journal execute function refuse_rewrite();
create trigger revision_is_append_only before update or delete or truncate on revision execute function refuse_rewrite();
