// The scenarios in a page: bundled, this is the global `runtimes`.
import * as sdk from "lineworks-contacts";
import { runScenarios } from "./scenarios.mjs";

export const run = (control) => runScenarios(sdk, { control });
