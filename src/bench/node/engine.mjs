// The rules in json-rules-engine: an engine for each kind of part, run once for each part.
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { readCase } from './cases.mjs';

export const readLaw = (file) => JSON.parse(readFileSync(file, 'utf8'));

export function engines(law) {
  const byKind = {};
  for (const { kind, rule } of law.rules) {
    byKind[kind] ??= new Engine([], { allowUndefinedFacts: true });
    byKind[kind].addRule(rule);
  }
  return byKind;
}

/** The ids of the rules that fire, by part. */
export async function grounds(law, byKind, file, reading) {
  const { text, parts } = readCase(law, readFileSync(file, 'utf8'));
  const answers = law.answers[reading][text];
  const fired = {};
  for (const { kind, of, facts } of parts) {
    const { events } = await byKind[kind].run({ ...facts, ...answers });
    fired[of] = events.map((event) => event.type);
  }
  return fired;
}
