/** The page at `/`, as Chromium sees it. Skipped where there is no Chromium: nobody has to download one. */
import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { EXAMPLES, startToy, type Toy } from "./server-toy.js";

const CHROMIUM = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find(executable);
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

let server: Toy;
beforeAll(async () => {
  execFileSync(process.execPath, [fileURLToPath(new URL("../playground/build.mjs", import.meta.url))]);
  server = await startToy();
});
afterAll(() => server.close());

describe("what is served", () => {
  test("a page that may only speak to its own origin", async () => {
    const page = await fetch(`${server.url}/`, { headers: { accept: "text/html" } });
    expect(page.status).toBe(200);
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("cache-control")).toBe("no-cache");
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
    const html = await page.text();
    expect(html).toContain("<title>Chancery");
    expect(html).not.toMatch(/(?:src|href)="(?!\/)/);
  });

  test("assets for ever, under names that a change changes; nothing beside them", async () => {
    const html = await (await fetch(`${server.url}/`)).text();
    const script = /src="([^"]+)"/.exec(html)![1];
    const asset = await fetch(`${server.url}${script}`);
    expect(asset.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    await asset.body?.cancel();
    for (const path of ["../index.html", "%2e%2e%2findex.html", "none.js", "__proto__"]) {
      expect((await fetch(`${server.url}/playground/assets/${path}`)).status).toBe(404);
    }
  });

  test("the examples, and the page for a browser that opens the endpoint", async () => {
    expect(await (await fetch(`${server.url}/playground/examples.json`)).json()).toEqual(EXAMPLES);
    const endpoint = await fetch(`${server.url}/graphql`, {
      headers: { accept: "text/html,*/*;q=0.8" },
      redirect: "manual",
    });
    expect([endpoint.status, endpoint.headers.get("location")]).toEqual([302, "/"]);
  });
});

const name = CHROMIUM
  ? "in Chromium"
  : "in Chromium: skipped, there is none at CHROMIUM_PATH or /usr/bin/chromium on this machine";

(CHROMIUM ? describe : describe.skip)(name, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: FLAGS, headless: true });
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    watch(page);
    await page.goto(`${server.url}/`);
    await page.getByRole("tab").first().waitFor();
  });
  afterAll(() => browser.close());

  function watch(opened: Page): void {
    opened.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    opened.on("pageerror", (error) => complaints.push(error.message));
    opened.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol !== "data:" && url.origin !== server.url) elsewhere.push(request.url());
    });
  }

  const tabs = (): Promise<string[]> => page.locator(".graphiql-tab-button").allTextContents();

  /** Waits for the text, in which Monaco's no-break spaces count as spaces. */
  async function shows(pane: "editor" | "result", text: string, opened = page): Promise<void> {
    const lines = opened.locator(`${pane === "editor" ? ".graphiql-query-editor" : ".result-window"} .view-lines`);
    await lines.filter({ hasText: text }).waitFor();
  }

  const run = (): Promise<void> => page.getByRole("button", { name: /Execute query/ }).click();

  test("opens with the examples as tabs", async () => {
    expect(await page.title()).toBe("Chancery · ask the graph");
    expect(await tabs()).toEqual(["WhoIsKerry", "FirstOfficials"]);
    await shows("editor", "# Who is John Kerry?");
  });

  test("runs a tab and shows the answer", async () => {
    await run();
    await shows("result", '"name": "John Kerry"');
  });

  test("runs a tab with variables", async () => {
    await page.getByRole("tab", { name: "FirstOfficials" }).click();
    await shows("editor", "# Who are the first officials?");
    await run();
    await shows("result", '"name": "Lavrov"');
    expect(await page.locator(".result-window").textContent()).not.toContain("Mogherini");
  });

  test("opens an example from its panel in a tab of its own", async () => {
    await page.getByRole("button", { name: "Who is John Kerry?" }).click();
    await shows("editor", "query WhoIsKerry");
    await page.getByRole("tab").nth(2).waitFor();
    await page.getByRole("tab", { name: "WhoIsKerry", selected: true }).waitFor();
    expect(await tabs()).toEqual(["WhoIsKerry", "FirstOfficials", "WhoIsKerry"]);
  });

  test("shows the schema's docs and the history", async () => {
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByText("A GraphQL schema provides a root type").waitFor();
    await page.getByRole("button", { name: "Show History" }).click();
    await page.locator(".graphiql-history-item").first().waitFor();
    await page.getByRole("button", { name: "Show Examples" }).click();
  });

  test("keeps a user's own tabs, and the examples in reach", async () => {
    for (const left of [2, 1]) {
      await page.getByRole("button", { name: "Close Tab" }).click();
      await page.getByRole("tab").nth(left).waitFor({ state: "detached" });
    }
    // GraphiQL writes its tabs down half a second after they change.
    await page.waitForTimeout(1_000);
    await page.reload();
    await page.getByRole("tab").first().waitFor();
    expect(await tabs()).toEqual(["WhoIsKerry"]);
    await page.getByRole("button", { name: "Who are the first officials?" }).waitFor();
  });

  test("is in the colours the system asks for", async () => {
    const background = (): Promise<string> =>
      page.evaluate<string>("getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor");
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(background()).resolves.not.toBe(light);
    await page.emulateMedia({ colorScheme: "light" });
  });

  test("asked nobody but its own server, and had nothing to complain of", () => {
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("says what is wrong when the question is, and when the server is gone", async () => {
    const own = await startToy({ examples: [] });
    const lonely = await context.newPage();
    try {
      await lonely.goto(`${own.url}/`);
      await lonely.getByText("This server has no examples.").waitFor();
      await lonely.locator(".graphiql-query-editor .view-lines").click();
      await lonely.keyboard.press("Control+A");
      await lonely.keyboard.type("{ officials(first: 501) { name");
      await lonely.keyboard.press("Control+Enter");
      await shows("result", "first: 501 is not", lonely);
    } finally {
      await own.close();
    }
    await lonely.keyboard.press("Control+Enter");
    await shows("result", "cannot be reached", lonely);
    await lonely.close();
  });
});

function executable(path: string | undefined): boolean {
  if (!path) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
