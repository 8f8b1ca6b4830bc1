/**
 * Bundles the playground into `dist/playground`: index.html, and `assets/` with every script, worker, style and font it
 * needs, so that the page works without the internet. Run as `node playground/build.mjs`; takes seconds, and none where
 * nothing has changed since.
 */

import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SOURCE = fileURLToPath(new URL(".", import.meta.url));
const TARGET = fileURLToPath(new URL("../dist/playground/", import.meta.url));
const ASSETS = join(TARGET, "assets");
/** Tells what the bundle was made of. */
const STAMP = join(TARGET, "made-of");
/** Where the server serves `assets/`. */
const PUBLIC = "/playground/assets";

const COMMON = {
  absWorkingDir: SOURCE,
  bundle: true,
  minify: true,
  // GraphiQL titles its icons by the names of their components.
  keepNames: true,
  target: "es2022",
  outdir: ASSETS,
  metafile: true,
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

/** GraphiQL's stylesheet contains Monaco's; what Monaco's modules import on their own would be a second copy. */
const withoutMonacoStyles = {
  name: "without-monaco-styles",
  setup(builder) {
    builder.onLoad({ filter: /[\\/]monaco-editor[\\/].*\.css$/ }, () => ({ contents: "", loader: "css" }));
  },
};

const sources = await fingerprint();
if (sources === (await readFile(STAMP, "utf8").catch(() => undefined))) process.exit();
await rm(TARGET, { recursive: true, force: true });
await mkdir(ASSETS, { recursive: true });

const workers = await build({
  ...COMMON,
  entryPoints: {
    editor: "monaco-editor/esm/vs/editor/editor.worker.js",
    graphql: "monaco-graphql/esm/graphql.worker.js",
    json: "monaco-editor/esm/vs/language/json/json.worker.js",
  },
  format: "iife",
  entryNames: "[name].worker-[hash]",
});

const page = await build({
  ...COMMON,
  entryPoints: { page: "page.tsx" },
  format: "esm",
  splitting: true,
  jsx: "automatic",
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  publicPath: PUBLIC,
  loader: { ".ttf": "file", ".woff": "file", ".woff2": "file" },
  define: { ...COMMON.define, WORKERS: JSON.stringify(workerAddresses(workers.metafile)) },
  plugins: [withoutMonacoStyles],
});

const entry = Object.entries(page.metafile.outputs).find(([, output]) => output.entryPoint === "page.tsx");
if (!entry?.[1].cssBundle) throw new Error("the bundle has no page script with a stylesheet");

const template = await readFile(join(SOURCE, "index.html"), "utf8");
const places = { script: addressOf(entry[0]), style: addressOf(entry[1].cssBundle), icon: await copyIcon() };
await writeFile(
  join(TARGET, "index.html"),
  template.replace(/\{\{(\w+)\}\}/g, (_match, place) => places[place]),
);

await writeFile(STAMP, sources);

/** Of the playground's own files, and of the versions of all that it is made of. */
async function fingerprint() {
  const hash = createHash("sha256").update(await readFile(join(SOURCE, "..", "package-lock.json")));
  for (const name of (await readdir(SOURCE)).sort()) hash.update(name).update(await readFile(join(SOURCE, name)));
  return hash.digest("hex");
}

function workerAddresses({ outputs }) {
  const addresses = Object.keys(outputs).map((output) => [basename(output).split(".")[0], addressOf(output)]);
  return Object.fromEntries(addresses);
}

function addressOf(output) {
  return `${PUBLIC}/${basename(output)}`;
}

async function copyIcon() {
  const source = join(SOURCE, "icon.svg");
  const hash = createHash("sha256")
    .update(await readFile(source))
    .digest("hex")
    .slice(0, 8);
  const name = `icon-${hash}.svg`;
  await cp(source, join(ASSETS, name));
  return addressOf(name);
}
