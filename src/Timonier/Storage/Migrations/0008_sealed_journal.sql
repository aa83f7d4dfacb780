-- SPDX-License-Identifier: Apache-2.0
-- The journal sealed: personal texts kept aside under their salted digest, and a chain over the rows, network by network.

create table journal_personal (
  network_id int not null,
  digest bytea not null,
  owner text not null,
  salt bytea,
  value text,
  primary key (network_id, digest),
  check ((salt is null) = (value is null))
);
create index journal_personal_owner on journal_personal (network_id, owner);
comment on table journal_personal is
  'Texts about persons that journal rows name by their digest, sha256(salt || text). Erased, a row keeps its digest and loses the salt and the text: the journal stays whole, and the text cannot be guessed back.';

create table journal_waiting (
  network_id int not null,
  journal_id bigint not null,
  primary key (network_id, journal_id)
);
comment on table journal_waiting is 'Journal rows that no link seals yet: the sealer empties it, at most a second behind.';

create table journal_link (
  network_id int not null,
  position bigint not null,
  journal_id bigint not null,
  content_hash bytea not null,
  head bytea not null,
  sealed_at timestamptz not null,
  primary key (network_id, position),
  unique (network_id, journal_id)
);
comment on table journal_link is
  'The chain: one link a journal row, in the order of sealing. Each head covers its row and the head before; the last one covers everything.';
create trigger journal_link_is_append_only before update or delete or truncate on journal_link execute function refuse_rewrite();

create function netstring(p_text text) returns text language sql immutable as $$
  select coalesce(octet_length(p_text) || ':' || p_text, '-') || ',';
$$;

create function journal_hash(p_network int, p_id bigint, p_change bigint, p_at timestamptz, p_account uuid, p_actor bytea, p_act text,
  p_subject_kind text, p_subject text, p_content jsonb)
returns bytea language sql immutable as $$
  select sha256(convert_to(
    netstring(p_network::text) || netstring(p_id::text) || netstring(p_change::text) || netstring((extract(epoch from p_at) * 1000000)::bigint::text)
    || netstring(p_account::text) || netstring(encode(p_actor, 'hex')) || netstring(p_act) || netstring(p_subject_kind) || netstring(p_subject)
    || netstring(p_content::text), 'UTF8'));
$$;
comment on function journal_hash is 'What the program computes again from the row, field by field, when it checks: see JournalHash.';

create function keep_personal(p_network int, p_owner text, p_value text) returns bytea language plpgsql as $$
declare
  kept bytea;
  fresh bytea;
begin
  select digest into kept from journal_personal where network_id = p_network and owner = p_owner and value = p_value limit 1;
  if kept is null then
    fresh := uuid_send(gen_random_uuid());
    kept := sha256(fresh || convert_to(p_value, 'UTF8'));
    insert into journal_personal (network_id, digest, owner, salt, value) values (p_network, kept, p_owner, fresh, p_value);
  end if;
  return kept;
end $$;

create function read_journal_content(p_network int, p_content jsonb) returns jsonb language sql stable as $$
  select case when p_content @? '$.*."·digest"' then (
    select jsonb_object_agg(e.key, case when e.value ? '·digest' then coalesce(to_jsonb(p.value), '"(effacé)"'::jsonb) else e.value end)
    from jsonb_each(p_content) e
    left join journal_personal p on p.network_id = p_network and encode(p.digest, 'hex') = e.value ->> '·digest')
  else p_content end;
$$;
comment on function read_journal_content is 'The content of a journal row with the texts kept aside put back in their place.';

drop function write_journal;
create function write_journal(p_network int, p_change bigint, p_at timestamptz, p_account uuid, p_actor text, p_act text,
  p_subject_kind text, p_subject text, p_content jsonb, p_personal jsonb)
returns void language plpgsql as $$
declare
  id bigint := nextval('journal_journal_id_seq');
  who bytea := keep_personal(p_network, coalesce(p_account::text, ''), p_actor);
  told jsonb := p_content;
  kept record;
begin
  for kept in select key, value from jsonb_each_text(p_personal) loop
    told := told || jsonb_build_object(kept.key, jsonb_build_object(
      '·digest', encode(keep_personal(p_network, p_subject_kind || ' ' || p_subject, kept.value), 'hex')));
  end loop;
  insert into journal (network_id, journal_id, change_id, at, account_id, actor_digest, act, subject_kind, subject, content, content_hash)
  overriding system value
  values (p_network, id, p_change, p_at, p_account, who, p_act, p_subject_kind, p_subject, told,
    journal_hash(p_network, id, p_change, p_at, p_account, who, p_act, p_subject_kind, p_subject, told));
  insert into journal_waiting (network_id, journal_id) values (p_network, id);
end $$;

alter table journal disable trigger journal_is_append_only;
alter table journal add column actor_digest bytea;
update journal set actor_digest = keep_personal(network_id, coalesce(account_id::text, ''), actor);
update journal set content_hash =
  journal_hash(network_id, journal_id, change_id, at, account_id, actor_digest, act, subject_kind, subject, content);
alter table journal alter column actor_digest set not null;
alter table journal drop column actor;
alter table journal enable trigger journal_is_append_only;
insert into journal_waiting (network_id, journal_id) select network_id, journal_id from journal;

create table upkeep_run (
  network_id int not null default 0,
  run_id bigint generated always as identity,
  kind text not null,
  at timestamptz not null,
  is_good boolean not null,
  detail text not null,
  primary key (network_id, run_id),
  check (network_id = 0),
  check (kind in ('check', 'backup', 'drill'))
);
create index upkeep_run_kind on upkeep_run (network_id, kind, at desc);
comment on table upkeep_run is 'What was done to keep the instance whole, and how it ended: the administrator sees the age of each.';
