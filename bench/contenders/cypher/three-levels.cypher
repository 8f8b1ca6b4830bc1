MATCH (o:Official {id: $id})
RETURN o {
  .id, .name,
  meetings: COLLECT {
    MATCH (o)-[:ATTENDED]->(m)
    WITH m ORDER BY m.start IS NULL, m.start DESC, m.id DESC LIMIT 20
    RETURN m {
      .id, .title, start: toString(m.start),
      attendees: COLLECT {
        MATCH (m)<-[:ATTENDED]-(a)
        WITH a ORDER BY a.id LIMIT 20
        RETURN a {
          .id, .name,
          statements: COLLECT {
            MATCH (a)-[:SAID]->(s)
            WITH s ORDER BY s.madeOn IS NULL, s.madeOn DESC, s.id DESC LIMIT 5
            RETURN s {.text, madeOn: toString(s.madeOn)}
          },
          represents: COLLECT { MATCH (a)-[:REPRESENTS]->(p) RETURN p {.id, .name} ORDER BY p.id LIMIT 50 },
          country: head(COLLECT { MATCH (a)-[:PART_OF]->(c) RETURN c {.id, .name} })
        }
      }
    }
  }
} AS answer
