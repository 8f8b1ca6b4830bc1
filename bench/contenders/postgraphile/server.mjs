/** (e) PostGraphile on PostgreSQL: the same data as tables, its fields that lead on as functions in SQL. */
import { createServer } from "node:http";
import pg from "pg";
import { postgraphile } from "postgraphile";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 50 });
const handler = postgraphile(pool, "public", { graphiql: false, disableQueryLog: true, retryOnInitFail: false });
const server = createServer(handler);
server.listen(0, "127.0.0.1", () => process.send({ listening: `http://127.0.0.1:${server.address().port}` }));
