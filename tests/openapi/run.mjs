// Runs the compiled client against a hub: node run.mjs ADDRESS TOKEN; what it saw goes to the output as JSON.
import { workday } from "./client.js";

console.log(JSON.stringify(await workday(process.argv[2], process.argv[3])));
