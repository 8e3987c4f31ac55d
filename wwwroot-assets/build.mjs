// Makes everything a browser gets: `node build.mjs --out DIR`.
// Scripts are type-checked first; a fault ends the build with a non-zero code and nothing half-made in DIR.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Compressed sizes that must not be passed: an old phone with a prepaid card pays for every kilobyte. */
const limits = { 'hub.js': 22_000, 'hub.css': 12_000, 'icons.svg': 4_000, 'theme.js': 400 };
const fontLimit = 35_000;

/** Browsers of about 2021: phones that no longer get updates still open every page. */
const browsers = ['chrome88', 'firefox86', 'safari14.1'];

class BuildError extends Error {}

function outDirectory() {
  const at = process.argv.indexOf('--out');
  const given = at < 0 ? undefined : process.argv[at + 1];
  if (!given) throw new BuildError('Say where to write: node build.mjs --out DIR');
  return path.resolve(given);
}

async function load(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new BuildError(`The package "${name}" is missing: run "npm ci" in ${here}.`);
  }
}

function checkTypes() {
  const compiler = path.join(here, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler)) throw new BuildError(`The package "typescript" is missing: run "npm ci" in ${here}.`);
  const result = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false', '-p', here], { encoding: 'utf8' });
  if (result.error) throw new BuildError(`The TypeScript compiler did not start: ${result.error.message}`);
  if (result.status !== 0) throw new BuildError(`The scripts have type errors:\n${result.stdout}${result.stderr}`);
}

async function bundle(out) {
  const { build } = await load('esbuild');
  const common = { bundle: true, minify: true, target: browsers, legalComments: 'none', charset: 'utf8', logLevel: 'warning', outdir: out };
  const script = name => path.join(here, 'scripts', name);
  const modules = { hub: script('hub.ts'), work: script('work.ts'), companion: script('writing/companion.ts') };
  await build({ ...common, format: 'esm', entryPoints: modules });
  await build({ ...common, format: 'iife', entryPoints: { theme: script('theme.ts') } });
  await build({ ...common, entryPoints: ['hub.css', 'work.css'].map(name => path.join(here, 'styles', name)), external: ['*.woff2', '*.svg'] });
}

/** Two small files instead of one: a reader of the English pages never pays for more letters than the page shows. */
async function subsetFonts(out) {
  const { default: subset } = await load('subset-font');
  const capitals = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯЍ';
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 0x20 + i));
  const alphabets = {
    // ё, ы, э: Russian names are written in Bulgarian texts; U+0301 is the stress mark of dictionaries.
    'sofia-sans.woff2': ['cyrillic', `${capitals}${capitals.toLowerCase()}ЁёЫыЭэ№\u0301`],
    'sofia-sans-latin.woff2': ['latin', `${ascii}\u00a0\u00ad„“”‚‘’–—«»…€©·•×°§½±−\u2009\u2011\u202fÄÖÜäöüßÀÁÇÈÉÊÍÓÚàáâçèéêëíîïñóôúû`],
  };
  let total = 0;
  for (const [name, [alphabet, letters]] of Object.entries(alphabets)) {
    const source = path.join(here, `node_modules/@fontsource-variable/sofia-sans/files/sofia-sans-${alphabet}-wght-normal.woff2`);
    const font = await subset(await readFile(source), letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min: 400, max: 750 } },
      keepFeatures: ['locl', 'kern', 'mark', 'mkmk', 'ccmp', 'tnum'],
      noHinting: true,
    });
    total += font.length;
    await writeFile(path.join(out, name), font);
  }
  if (total > fontLimit) throw new BuildError(`The fonts weigh ${total} bytes, the limit is ${fontLimit}.`);
}

async function drawings(out) {
  for (const name of ['icons.svg', 'favicon.svg', 'eu.svg', 'rosette.svg']) {
    const source = await readFile(path.join(here, 'brand', name), 'utf8');
    await writeFile(path.join(out, name), source.replace(/<!--[\s\S]*?-->/g, '').replace(/>\s+</g, '><').replace(/\s+/g, ' ').trim());
  }
}

async function weigh(out) {
  for (const name of (await readdir(out)).sort()) {
    const bytes = await readFile(path.join(out, name));
    const packed = name.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length;
    console.log(`${name.padEnd(24)}${String(bytes.length).padStart(8)}${String(packed).padStart(8)} compressed`);
    if (packed > (limits[name] ?? Infinity)) throw new BuildError(`${name} weighs ${packed} bytes compressed, the limit is ${limits[name]}.`);
  }
}

async function main() {
  const out = outDirectory();
  checkTypes();
  await mkdir(out, { recursive: true });
  const work = await mkdtemp(path.join(out, '.build-'));
  try {
    await bundle(work);
    await subsetFonts(work);
    await drawings(work);
    await weigh(work);
    for (const name of await readdir(work)) await rename(path.join(work, name), path.join(out, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(`wwwroot-assets: ${error instanceof BuildError ? error.message : error?.stack ?? error}`);
  process.exitCode = 1;
}
