MATCH (m:Meeting) WHERE m.start <= date($start) AND (m.start < date($start) OR m.id < $last) AND m.id IS NOT NULL
WITH m ORDER BY m.start DESC, m.id DESC LIMIT 20
RETURN collect(m {.id, .title, start: toString(m.start)}) AS answer
