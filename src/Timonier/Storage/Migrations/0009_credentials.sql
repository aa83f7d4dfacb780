-- SPDX-License-Identifier: Apache-2.0
-- Second factor, sessions, links sent by mail, and the outbox of mails.

alter table role add column needs_code boolean not null default false;
alter table role add column idle_minutes int check (idle_minutes > 0);
comment on column role.needs_code is 'Its holders sign in with a code beside the password: who steers or administers.';
comment on column role.idle_minutes is 'Without a request for that long, the session of a holder ends.';
update role set needs_code = true where code in ('centre', 'region', 'departement', 'analyste', 'administrateur', 'auditeur');
update role set idle_minutes = 30 where code in ('administrateur', 'auditeur');

alter table account add column code_secret bytea;
alter table account add column code_confirmed_at timestamptz;
alter table account add column code_step bigint not null default 0;
alter table account add column code_exemption text;
comment on column account.code_exemption is 'Why the account signs in without a code although a role asks for one: the accounts of the demonstration.';
comment on column account.code_step is 'The last step of 30 seconds whose code served: no code serves twice.';

create table recovery_code (
  network_id int not null default 0,
  recovery_code_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  version int not null default 0,
  primary key (network_id, recovery_code_id),
  foreign key (network_id, account_id) references account,
  check (network_id = 0)
);
create index recovery_code_account on recovery_code (network_id, account_id);

alter table sign_in_session add column step text not null default 'done' check (step in ('done', 'code', 'code-setup'));
alter table sign_in_session add column proven_at timestamptz not null default now();
alter table sign_in_session add column device text not null default '';
comment on column sign_in_session.step is 'What is still awaited of the person before anything else.';

create table account_link (
  network_id int not null default 0,
  account_link_id uuid not null,
  account_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset')),
  token_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  version int not null default 0,
  primary key (network_id, account_link_id),
  foreign key (network_id, account_id) references account,
  check (network_id = 0)
);
create unique index account_link_token on account_link (network_id, token_hash);
create index account_link_account on account_link (network_id, account_id);

create table reset_request (
  network_id int not null default 0,
  reset_request_id uuid not null,
  login_key text not null,
  site text not null,
  at timestamptz not null,
  primary key (network_id, reset_request_id),
  check (network_id = 0)
);
comment on table reset_request is 'Logins typed to get a link. Whether an account bears them is looked up later, so that the answer takes as long either way.';

create table outgoing_mail (
  network_id int not null default 0,
  mail_id uuid not null,
  recipient text not null,
  subject text not null,
  body text not null,
  topic text not null default '',
  created_at timestamptz not null,
  next_at timestamptz not null,
  attempts int not null default 0,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  ended_at timestamptz,
  trouble text not null default '',
  primary key (network_id, mail_id),
  check (network_id = 0)
);
create index outgoing_mail_next on outgoing_mail (next_at);
comment on table outgoing_mail is 'Mails to be sent, written in the transaction of the act that sends them. The body is emptied once it is sent: it may hold a link.';
