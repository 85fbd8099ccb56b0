// Holds a description against the official meta-schema of OpenAPI 3.1: node validate.mjs FILE
import { Validator } from "@seriousme/openapi-schema-validator";
import { readFile } from "node:fs/promises";

const validator = new Validator();
const verdict = await validator.validate(JSON.parse(await readFile(process.argv[2], "utf-8")));
if (!verdict.valid) {
  console.error(JSON.stringify(verdict.errors, null, 1));
  process.exit(1);
}
console.log(`OpenAPI ${validator.version}`);
