// Reads a case into what rules match: for each part the values that somebody states or claims, a
// State or a number as the class it falls in.
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** Scalars stay text, as the checker reads them. */
export const parse = (text) => load(text, { schema: FAILSAFE_SCHEMA });

const COUNTS = new Set(['attack.effects.killed', 'response.help.personnel']);
const STATES = new Set(['attack.against', 'request.from', 'response.territory']);
const LEAF = ['is', 'denies', 'doubts', 'alleged'];

function values(leaf, speakers) {
  if (typeof leaf === 'string') {
    return [leaf];
  }
  if (!Array.isArray(leaf)) {
    return 'alleged' in leaf ? [] : [leaf.is];
  }
  const counted = leaf.filter((claim) => 'is' in claim && speakers[claim.by]?.as !== 'commentator');
  return [...new Set(counted.map((claim) => claim.is))];
}

function gather(path, value, speakers, facts) {
  if (typeof value === 'string' || Array.isArray(value) || LEAF.some((key) => key in value)) {
    facts[path] = values(value, speakers);
  } else {
    for (const [step, below] of Object.entries(value)) {
      gather(`${path}.${step}`, below, speakers, facts);
    }
  }
}

function standing(law, state, day) {
  const record = law.memberships.find(
    (each) => each.state === state && each.from <= day && (!each.to || day <= each.to));
  return record ? record.standing : 'not-bound';
}

/** The words rules use for a State, by its standing or by whether it is the one attacked. */
function words(law, day, path, state, against, from) {
  const related = state === against ? 'attacked-state' : 'another-state';
  switch (path) {
    case 'attack.territory.of':
      return against ? [related] : [];
    case 'attack.attacker.sent-by':
      if (!against) {
        return [];
      }
      return state === against ? [related] : [related, standing(law, state, day)];
    case 'attack.attacker.state':
      return [state === against ? related : standing(law, state, day)];
    case 'request.addressee':
      if (state === 'CSTO') {
        return ['csto'];
      }
      return [state === from ? 'itself' : standing(law, state, day)];
    default:
      return STATES.has(path) ? [standing(law, state, day)] : [state];
  }
}

function classes(law, day, facts) {
  const only = (path) => (facts[path]?.length === 1 ? facts[path][0] : undefined);
  const against = only('attack.against');
  const from = only('request.from');
  const classed = {};
  for (const [path, raw] of Object.entries(facts)) {
    classed[path] = COUNTS.has(path)
      ? raw.map((number) => (/^0+$/.test(number) ? 'none' : 'some'))
      : raw.flatMap((value) => words(law, day, path, value, against, from));
  }
  return classed;
}

function part(law, kind, id, map, read) {
  const facts = {};
  for (const [key, value] of Object.entries(map)) {
    if (key !== 'id') {
      gather(`${kind}.${key}`, value, read.speakers ?? {}, facts);
    }
  }
  return { kind, of: `${kind}/${id}`, facts: classes(law, read.date, facts) };
}

/** The wording in force on a day; the last one before it, or the first, when none was. */
function textOn(texts, day) {
  const ids = Object.keys(texts);
  const within = ({ from, to }) => from <= day && (!to || day <= to);
  return ids.find((id) => within(texts[id]))
    ?? ids.filter((id) => texts[id].from <= day).pop()
    ?? ids[0];
}

/** The text in force on the day of a case, and the facts of its parts. */
export function readCase(law, yaml) {
  const read = parse(yaml);
  const parts = [];
  for (const attack of read.attacks) {
    parts.push(part(law, 'attack', attack.id, attack, read));
  }
  for (const request of read.requests ?? []) {
    parts.push(part(law, 'request', request.id, request, read));
  }
  if (read.response) {
    parts.push(part(law, 'response', 'response', read.response, read));
  }
  return { text: textOn(law.texts, read.date), parts };
}
