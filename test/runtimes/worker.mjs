// The scenarios as a worker, by `workerd test`. The last line printed is the results as JSON.
import * as sdk from "lineworks-contacts";
import { runScenarios } from "./scenarios.mjs";

export default {
  async test(_controller, { control }) {
    console.log(JSON.stringify(await runScenarios(sdk, { control })));
  },
};
