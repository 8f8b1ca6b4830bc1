CREATE INDEX ON actor (label, name, id);
CREATE INDEX ON meeting (start, id);
CREATE INDEX ON attendance (meeting_id, actor_id);
CREATE INDEX ON said (statement_id);
CREATE INDEX ON represents (party_id);

-- PostGraphile makes a field of each: functions in SQL, which PostgreSQL inlines.
CREATE FUNCTION actor_meetings(a actor) RETURNS SETOF meeting LANGUAGE sql STABLE AS $$
  SELECT m.* FROM attendance x JOIN meeting m ON m.id = x.meeting_id
  WHERE x.actor_id = a.id ORDER BY m.start DESC NULLS LAST, m.id DESC
$$;
CREATE FUNCTION meeting_attendees(m meeting) RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT a.* FROM attendance x JOIN actor a ON a.id = x.actor_id WHERE x.meeting_id = m.id ORDER BY a.id
$$;
CREATE FUNCTION actor_statements(a actor) RETURNS SETOF statement LANGUAGE sql STABLE AS $$
  SELECT s.* FROM said x JOIN statement s ON s.id = x.statement_id
  WHERE x.actor_id = a.id ORDER BY s.made_on DESC NULLS LAST, s.id DESC
$$;
CREATE FUNCTION actor_represents(a actor) RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT p.* FROM represents x JOIN actor p ON p.id = x.party_id WHERE x.official_id = a.id ORDER BY p.id
$$;
CREATE FUNCTION actor_representatives(a actor) RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT o.* FROM represents x JOIN actor o ON o.id = x.official_id WHERE x.party_id = a.id ORDER BY o.id
$$;
CREATE FUNCTION actor_country(a actor) RETURNS actor LANGUAGE sql STABLE AS $$
  SELECT c.* FROM actor c WHERE c.id = a.country_id
$$;
CREATE FUNCTION actor_meeting_count(a actor) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT count(*)::integer FROM attendance x WHERE x.actor_id = a.id
$$;
CREATE FUNCTION ministries() RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT * FROM actor WHERE label = 'Ministry' ORDER BY name, id
$$;
CREATE FUNCTION officials_who_met(country text) RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT * FROM actor o WHERE o.label = 'Official' AND o.id IN (
    SELECT theirs.actor_id FROM actor c
    JOIN attendance its ON its.actor_id = c.id
    JOIN attendance theirs ON theirs.meeting_id = its.meeting_id
    WHERE c.label = 'Country' AND c.name = officials_who_met.country
  ) ORDER BY o.name, o.id
$$;
CREATE FUNCTION officials_by_meetings() RETURNS SETOF actor LANGUAGE sql STABLE AS $$
  SELECT o.* FROM actor o LEFT JOIN (SELECT actor_id, count(*) AS meetings FROM attendance GROUP BY actor_id) x
  ON x.actor_id = o.id WHERE o.label = 'Official' ORDER BY coalesce(x.meetings, 0) DESC, o.id
$$;
