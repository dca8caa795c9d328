// Plays ID-porten, Ansattporten and Entra ID for a demonstration on this machine: `./samlop run --sign-in oidc` and the browser tests start it.
// It lets anybody in as anybody, so it listens on loopback alone, and Samløp takes its word in a demonstration only.
import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { client, issuers, providerOf, resource } from './providers.mjs';

const { values: given } = parseArgs({
  options: {
    program: { type: 'string' }, // where Samløp is reached
    folder: { type: 'string' }, // keys, and the settings for Samløp, which are written once this program answers
    port: { type: 'string', default: '0' },
    address: { type: 'string' }, // where it is reached through a proxy that ends TLS; by its port alone unless said
    with: { type: 'string' }, // ends with the process of this number
  },
});
const program = given.program.replace(/\/$/, '');
const personsFile = join(dirname(fileURLToPath(import.meta.url)), 'persons.json');
const persons = JSON.parse(readFileSync(personsFile, 'utf8'));
const settingsFile = join(given.folder, 'settings');
process.umask(0o077);
mkdirSync(given.folder, { recursive: true });
rmSync(settingsFile, { force: true });
const made = keys();

const server = createServer();
server.listen(Number(given.port), '127.0.0.1', () => {
  const base = given.address ?? `http://127.0.0.1:${server.address().port}`;
  const served = issuers.map(issuer => {
    const parts = providerOf(issuer, { base, program, made, persons });
    parts.provider.proxy = Boolean(given.address);
    return { issuer, ...parts, callback: parts.provider.callback() };
  });
  server.on('request', (request, response) => answer(served, request, response).catch(problem => {
    console.error(problem);
    response.writeHead(500).end();
  }));
  write(settingsFile, settings(base).map(([name, value]) => `${name}=${value}\n`).join(''));
  console.log(`Test issuers on ${base}`);
});
server.on('error', problem => { console.error(problem.message); process.exit(1); });
if (given.with) setInterval(() => { try { process.kill(Number(given.with), 0); } catch { process.exit(0); } }, 1000);

async function answer(served, request, response) {
  const at = served.find(({ issuer }) => request.url.startsWith(`${issuer.path}/`));
  if (!at) return response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
  const { issuer, provider } = at;
  const [path] = request.url.slice(issuer.path.length).split('?');
  if (path.startsWith('/velg/')) {
    const asked = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return html(response, at.form(asked));
    const { page, result } = await at.choose(asked, await pressed(request));
    return page ? html(response, page) : provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  if (path === '/okt') {
    const ctx = provider.createContext(request, response);
    return html(response, request.method === 'POST' ? await at.endOwn(ctx) : await at.own(ctx));
  }

  request.originalUrl = request.url;
  request.url = request.url.slice(issuer.path.length);
  return at.callback(request, response);
}

function html(response, content) {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(content);
}

async function pressed(request) {
  let sent = '';
  for await (const part of request) sent += part;
  return Object.fromEntries(new URLSearchParams(sent));
}

/** Made once for a data folder, so that a sign-in of yesterday can still be told of. */
function keys() {
  const [own, key, rest] = ['issuer.json', 'program.pem', 'entra.secret'].map(name => join(given.folder, name));
  if (!existsSync(own)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    write(own, JSON.stringify({ own: { ...privateKey.export({ format: 'jwk' }), kid: 'issuer', use: 'sig', alg: 'RS256' }, cookies: randomBytes(24).toString('hex') }));
  }

  if (!existsSync(key)) write(key, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'pem', type: 'pkcs8' }));
  if (!existsSync(rest)) write(rest, randomBytes(24).toString('hex'));
  return {
    ...JSON.parse(readFileSync(own, 'utf8')),
    program: { ...createPublicKey(readFileSync(key, 'utf8')).export({ format: 'jwk' }), kid: 'program', use: 'sig', alg: 'RS256' },
    secret: readFileSync(rest, 'utf8').trim(),
  };
}

/** What Samløp is told, as environment. */
function settings(base) {
  const all = issuers.flatMap(({ name, kind, title, path }) => Object.entries({
    Kind: kind,
    Title: `${title} (test)`,
    Authority: base + path,
    ClientId: client,
    ...kind === 'Entra'
      ? { SecretFile: join(given.folder, 'entra.secret'), Tenants: Object.values(persons.tenants).filter(tenant => tenant.letIn).map(tenant => tenant.id).join(',') }
      : { KeyFile: join(given.folder, 'program.pem'), KeyId: 'program' },
    ...kind === 'Ansattporten' ? { Resource: resource } : {},
  }).map(([setting, value]) => [`Samlop__SignIn__Issuers__${name}__${setting}`, value]));
  return [...all, ['Samlop__SignIn__TestPersons', personsFile]];
}

// Whole or not at all: who waits for the file reads it at once.
function write(path, content) {
  writeFileSync(`${path}.new`, content);
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}
