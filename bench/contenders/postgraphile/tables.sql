CREATE TABLE actor (
  id text PRIMARY KEY,
  label text NOT NULL,
  name text NOT NULL,
  aliases text[],
  kind text,
  country_id text
);
CREATE TABLE meeting (id text PRIMARY KEY, title text NOT NULL, start date);
CREATE TABLE statement (id text PRIMARY KEY, text text NOT NULL, made_on date);
CREATE TABLE attendance (actor_id text, meeting_id text, PRIMARY KEY (actor_id, meeting_id));
CREATE TABLE said (actor_id text, statement_id text, PRIMARY KEY (actor_id, statement_id));
CREATE TABLE represents (official_id text, party_id text, PRIMARY KEY (official_id, party_id));
