// Turns a pack, and the DRL its rules expand to, into what the engine here needs, once:
// node derive.mjs RULES DRL OUT.json
// Every rule of the DRL must be of the one form that can be read here; otherwise this fails.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from './cases.mjs';

const [pack, drl, out] = process.argv.slice(2);
const data = (name) => parse(readFileSync(join(pack, name), 'utf8'));

const SAID = /Said\( (of == \$\w+\.of, )?fact == "([^"]+)", value == "([^"]+)" \)/g;
const POSITION = /Position\( point == "([^"]+)", answer == "([^"]+)" \)/g;

function rule(text) {
  const id = text.match(/^rule "(\S+)/)[1];
  const route = text.match(/ \/\/ (?:for|against|open) (\S+)$/m)[1];
  const when = text.slice(text.search(/^when/m), text.search(/^then/m));
  const said = [...when.matchAll(SAID)];
  const positions = [...when.matchAll(POSITION)];
  const written = [...when.matchAll(/\w+\s*\(/g)].length;
  if (said.length === 0 || said.length + positions.length !== written) {
    throw new Error(`${id} holds what cannot be read here`);
  }
  const kinds = new Set(said.map(([, , fact]) => fact.split('.')[0]));
  // One run of the engine sees one part of a case, and so joins facts as "of ==" does.
  if (kinds.size > 1 || said.slice(1).some(([, joined]) => !joined)) {
    throw new Error(`${id} joins several parts of a case`);
  }
  const all = said.map(([, , fact, value]) => ({ fact, operator: 'contains', value }));
  for (const [, point, answer] of positions) {
    all.push({ fact: `point:${point}`, operator: 'equal', value: answer });
  }
  return { kind: [...kinds][0], route, rule: { conditions: { all }, event: { type: id } } };
}

const rules = [];
for (const file of readdirSync(drl).filter((name) => name.endsWith('.drl'))) {
  const text = readFileSync(join(drl, file), 'utf8');
  const found = text.match(/^rule\b[\s\S]*?^end$/gm) ?? [];
  if (found.length !== text.match(/^\s*rule\b/gm).length) {
    throw new Error(`${file} holds a rule that cannot be read here`);
  }
  rules.push(...found.map(rule));
}

const { texts } = data('texts.yaml');
const { readings } = data('readings.yaml');
const first = Object.keys(readings)[0];
const answers = {};
for (const reading of Object.keys(readings)) {
  answers[reading] = {};
  for (const text of Object.keys(texts)) {
    const facts = (answers[reading][text] = {});
    for (const [point, byText] of Object.entries(readings[first].stands)) {
      const stand = readings[reading].stands[point]?.[text] ?? byText[text];
      const own = stand === 'silent' ? byText[text] : stand;
      if (own) {
        facts[`point:${point}`] = own.answer;
      }
    }
  }
}
const { memberships } = data('parties.yaml');
const kept = memberships.map(({ state, standing, from, to }) => ({ state, standing, from, to }));
writeFileSync(out, JSON.stringify({ rules, texts, answers, first, memberships: kept }));
console.error(`${rules.length} rules`);
