// Names the rules that fire for each case, a line of JSON each: node run.mjs LAW.json FILE|DIR
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { engines, grounds, readLaw } from './engine.mjs';

const [lawFile, path] = process.argv.slice(2);

function* under(folder) {
  for (const name of readdirSync(folder).sort()) {
    const below = join(folder, name);
    if (statSync(below).isDirectory()) {
      yield* under(below);
    } else if (name.endsWith('.yaml')) {
      yield below;
    }
  }
}

const law = readLaw(lawFile);
const byKind = engines(law);
let lines = '';
for (const file of statSync(path).isDirectory() ? under(path) : [path]) {
  lines += JSON.stringify({ file, grounds: await grounds(law, byKind, file, law.first) }) + '\n';
  if (lines.length > 65536) {
    process.stdout.write(lines);
    lines = '';
  }
}
process.stdout.write(lines);
