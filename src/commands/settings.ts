/** What can be set, for `--help`: apart from `start`, which brings the whole server with it. */
import { settings } from "../config.js";

/** The settings as `--help` shows them. */
export function settingsHelp(): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  return settings
    .map((one) => `  ${one.name.padEnd(width)}  ${one.description}${one.default ? ` (${one.default})` : ""}`)
    .join("\n");
}
