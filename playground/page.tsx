/** The page at `/`: GraphiQL, the examples, and nothing that asks another server. */
import "./workers.js";
import "graphiql/style.css";
import "./page.css";
import { useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";
import { ask } from "./ask.js";
import { examplesPanel, readExamples, tabsOf } from "./examples.js";

const examples = await readExamples();
const panel = examplesPanel(examples);
const tabs = tabsOf(examples);

// GraphiQL keeps a user's tabs and open panel under these keys; only someone who has none gets ours.
const firstVisit = readStored("graphiql:tabState") === null;
const panelUntouched = readStored("graphiql:visiblePlugin") === null;

createRoot(document.getElementById("page")!).render(
  <GraphiQL
    fetcher={ask}
    plugins={[HISTORY_PLUGIN, panel]}
    {...(panelUntouched ? { visiblePlugin: panel } : {})}
    {...(tabs.length > 0 ? { defaultTabs: tabs } : {})}
    // GraphiQL takes the first default tab's query into its editor, but not its variables.
    {...(firstVisit && tabs[0]?.variables ? { initialVariables: tabs[0].variables } : {})}
  >
    <GraphiQL.Logo>
      <span className="chancery-name">Chancery</span>
    </GraphiQL.Logo>
    <FollowSystemTheme />
  </GraphiQL>,
);

/** The editors' colours, unlike the page's, are set once: set them again when the system changes its mind. */
function FollowSystemTheme() {
  const { setTheme } = useGraphiQLActions();
  const theme = useGraphiQL((state) => state.theme);
  useEffect(() => {
    if (theme !== null) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setTheme(null);
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [theme, setTheme]);
  return null;
}

/** Null too where the browser keeps nothing for this page. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
