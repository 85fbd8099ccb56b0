// Holds what a hub answers to every read against its description: node answers.mjs FILE ADDRESS TOKEN. A member that the shape of
// an object does not declare fails, unless the shape says that further ones may come.
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { readFile } from "node:fs/promises";

const [file, address, token] = process.argv.slice(2);
const described = JSON.parse(await readFile(file, "utf-8"));

function closed(shape) {
  if (Array.isArray(shape)) return shape.map(closed);
  if (shape === null || typeof shape !== "object") return shape;
  const made = Object.fromEntries(Object.entries(shape).map(([name, value]) => [name, closed(value)]));
  if (made.type === "object" && typeof made.properties === "object") made.additionalProperties ??= false;
  return made;
}

const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
addFormats(ajv);
ajv.addSchema({ $id: "description", components: closed(described.components) });

function validator(schema) {
  const text = JSON.stringify(closed(schema)).replaceAll('"#/components/', '"description#/components/');
  return ajv.compile(JSON.parse(text));
}

async function answer(path) {
  const response = await fetch(address + path, {
    headers: { Authorization: `Bearer ${token}`, Accept: "application/json" },
  });
  return { status: response.status, body: await response.json() };
}

// The records of a list by its first row, and what needs a parameter.
const asked = { "/statement": "?agent=AG-KRJ", "/resolve": "?code=PUMP", "/search": "?q=PUMP" };
async function addressOf(path) {
  if (!path.includes("{")) return path + (asked[path] ?? "");
  const list = path.slice(0, path.indexOf("/", 1));
  if (path !== `${list}/{id}` || described.paths[list]?.get === undefined) return undefined;
  const [row] = (await answer(list)).body.rows;
  return row === undefined ? undefined : `${list}/${encodeURIComponent(row.id ?? row.serial ?? row.screen)}`;
}

const troubles = [];
let held = 0;
for (const [path, { get }] of Object.entries(described.paths)) {
  const shape = get?.responses["200"]?.content?.["application/json"]?.schema;
  const at = shape === undefined ? undefined : await addressOf(path);
  if (at === undefined) continue;
  const { status, body } = await answer(at);
  const holds = validator(shape);
  if (status !== 200 || !holds(body)) troubles.push({ at, status, errors: holds.errors });
  ++held;
}
if (troubles.length > 0) {
  console.error(JSON.stringify(troubles, null, 1));
  process.exit(1);
}
console.log(held);
