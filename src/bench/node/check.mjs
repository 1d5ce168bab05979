// Holds the rules that fire here against the grounds csto-check shows, which it reads as NDJSON on
// standard input: csto-check -f ndjson [--reading ID] PATH | node check.mjs LAW.json
// A report shows only the routes that its reading asks; the others are compared under other readings.
import { createInterface } from 'node:readline';
import { engines, grounds, readLaw } from './engine.mjs';

const law = readLaw(process.argv[2]);
const byKind = engines(law);
const routeOf = new Map(law.rules.map(({ rule, route }) => [rule.event.type, route]));
let cases = 0;
let compared = 0;
let rejected = 0;
let wrong = 0;

const routes = (conditions) =>
  conditions.flatMap((condition) => condition.elements).flatMap((element) => element.routes);

/** The rules shown on some routes, and those fired for some parts on the same routes. */
function both(conditions, fired, parts) {
  const asked = new Set(routes(conditions).map((route) => route.id));
  const shown = routes(conditions).flatMap((route) => route.grounds).map((ground) => ground.rule);
  const here = parts.flatMap((part) => fired[part] ?? []).filter((id) => asked.has(routeOf.get(id)));
  return [new Set(shown), new Set(here)];
}

function complain(file, what, ids) {
  if (ids.length > 0) {
    wrong++;
    console.error(`${file}: ${what}: ${ids.join(', ')}`);
  }
}

const less = (a, b) => [...a].filter((id) => !b.has(id));

function compare(file, conditions, fired, parts) {
  const [shown, here] = both(conditions, fired, parts);
  complain(file, 'only csto-check has', less(shown, here));
  complain(file, 'only json-rules-engine has', less(here, shown));
  compared += shown.size;
}

for await (const line of createInterface({ input: process.stdin })) {
  const told = JSON.parse(line);
  if (told.verdict === 'rejected') {
    rejected++;
    continue;
  }
  cases++;
  const fired = await grounds(law, byKind, told.file, told.reading);
  const parts = ({ attack, request }) => [
    `attack/${attack}`, ...(request === null ? [] : [`request/${request}`]), 'response/response'];
  for (const pair of told.pairs) {
    compare(told.file, pair.conditions, fired, parts(pair));
  }
  compare(told.file, [...told.response, ...told.beside], fired, parts(told.decidedBy));
  // Each other basis is told on the request that serves it best, which may be any of the attack's.
  const any = told.pairs.filter((pair) => pair.attack === told.decidedBy.attack).flatMap(parts);
  const [shown, here] = both(told.otherBases, fired, any);
  complain(told.file, 'only csto-check has', less(shown, here));
  compared += shown.size;
}
console.log(`${cases} cases, ${compared} grounds compared, ${rejected} rejected, ${wrong} differences`);
process.exitCode = wrong === 0 && cases > 0 ? 0 : 1;
