// Writes core/world/pack/words.ts: the word lists that worlds are cast from, taken from faker
// when the project is built, so that faker itself is in no bundle and its upgrades change no world.
// A changed list changes every world: raise PACK_VERSION in core/world/pack/version.ts with it.
import { writeFileSync } from 'node:fs';
import { faker } from '@faker-js/faker/locale/en';

const definitions = faker.rawDefinitions;

/** Plain names of one word, without doubles, in order. */
function words(list, limit) {
  const plain = list.filter((word) => typeof word === 'string' && /^[A-Z][a-z]{2,11}$/.test(word));
  const sorted = [...new Set(plain)].sort();
  const step = Math.max(1, sorted.length / limit);
  return Array.from({ length: Math.min(limit, sorted.length) }, (_, i) => sorted[Math.floor(i * step)]);
}

const person = definitions.person;
const lists = {
  firstNames: words([...(person.first_name.female ?? []), ...(person.first_name.male ?? [])], 600),
  lastNames: words(person.last_name.generic, 480),
  cities: words(definitions.location.city_name, 200),
};
const file = new URL('../core/world/pack/words.ts', import.meta.url);
const body = Object.entries(lists)
  .map(([name, list]) => `export const ${name}: readonly string[] = '${list.join(' ')}'.split(' ');\n`)
  .join('\n');
writeFileSync(file, `// Made by scripts/pack.mjs from faker's word lists (MIT); not edited by hand.\n${body}`);
console.log(
  Object.entries(lists)
    .map(([name, list]) => `${name}: ${list.length}`)
    .join(', '),
);
