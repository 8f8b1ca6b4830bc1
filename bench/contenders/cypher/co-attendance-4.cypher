MATCH (o:Official {id: $id})
RETURN o {
  .name,
  meetings: COLLECT {
    MATCH (o)-[:ATTENDED]->(m)
    WITH m ORDER BY m.start IS NULL, m.start DESC, m.id DESC LIMIT 20
    RETURN m {
      .title,
      attendees: COLLECT {
        MATCH (m)<-[:ATTENDED]-(a)
        WITH a ORDER BY a.id LIMIT 20
        RETURN a {
          .name,
          meetings: COLLECT {
            MATCH (a)-[:ATTENDED]->(n)
            WITH n ORDER BY n.start IS NULL, n.start DESC, n.id DESC LIMIT 20
            RETURN n {
              .title,
              attendees: COLLECT { MATCH (n)<-[:ATTENDED]-(b) WITH b ORDER BY b.id LIMIT 20 RETURN b {.name} }
            }
          }
        }
      }
    }
  }
} AS answer
