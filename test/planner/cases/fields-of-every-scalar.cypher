CALL () {
  MATCH (evidence:Evidence)
  WHERE evidence.id = $p0
  RETURN collect(evidence) AS f0
}
CALL () {
  MATCH (evidence2:Evidence)
  WHERE evidence2.id = $p1
  RETURN collect(evidence2) AS f1
}
CALL () {
  MATCH (report:Report)
  WHERE report.id = $p2
  RETURN collect(report) AS f2
}
CALL () {
  MATCH (meeting:Meeting)
  WHERE meeting.id = $p3
  RETURN collect(meeting) AS f3
}
RETURN [evidence3 IN f0 | [evidence3.id, evidence3.stance, evidence3.modality, evidence3.quote, evidence3.start, evidence3.end, evidence3.confidence, evidence3.property]] AS r0, [evidence4 IN f1 | [evidence4.id, evidence4.stance, evidence4.modality, evidence4.quote, evidence4.start, evidence4.confidence]] AS r1, [report2 IN f2 | [report2.id, report2.title, report2.url, toString(report2.publishedAt), report2.kind]] AS r2, [meeting2 IN f3 | [meeting2.id, meeting2.kind, meeting2.status, toString(meeting2.start), toString(meeting2.end), meeting2.precision]] AS r3
