// Writes GS1's verdicts on the documents that `tests/conformance.rs` makes:
//
//   CONFORMANCE_OUT=changed.jsonl cargo test -p fairstream-epcis --test conformance
//   npm install ajv@8 ajv-formats@3
//   node judge.mjs EPCIS-JSON-Schema.json changed.jsonl > json.verdicts
//
// The schema is that of github.com/gs1/EPCIS. It is judged by what GS1's own `validate.sh` uses.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const [schema, changed] = process.argv.slice(2);
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

const verdicts = new Map();
for (const line of readFileSync(changed, 'utf8').split('\n').filter(Boolean)) {
  const { place, change, document } = JSON.parse(line);
  const letters = verdicts.get(place) ?? [];
  letters[change] = isValid(document) ? 'v' : '-';
  verdicts.set(place, letters);
}
for (const [place, letters] of verdicts) {
  console.log(`${place}\t${Array.from(letters, (letter) => letter ?? '.').join('')}`);
}
