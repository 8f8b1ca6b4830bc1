/** The importers there are, by the name that the command line calls them. */
import { cabinets } from "./cabinets.js";
import { ftm } from "./ftm.js";
import { gdelt } from "./gdelt.js";
import { historian } from "./historian.js";
import { icews } from "./icews.js";
import type { Importer } from "./importer.js";
import { leaders } from "./leaders.js";
import { popolo } from "./popolo.js";
import { ungd } from "./ungd.js";
import { usExecutive } from "./us-executive.js";

export const importers: readonly Importer[] = [
  cabinets,
  ungd,
  historian,
  icews,
  gdelt,
  leaders,
  usExecutive,
  popolo,
  ftm,
];
