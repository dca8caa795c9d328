// The three issuers, as Samløp meets them: what they demand of who asks, and what they tell.
import { createHash } from 'node:crypto';
import { SignJWT, decodeJwt, importJWK } from 'jose';
import Provider, { interactionPolicy } from 'oidc-provider';
import * as pages from './pages.mjs';

export const client = 'samlop';
export const resource = 'urn:altinn:resource:samlop';
const details = 'ansattporten:altinn:resource';
const high = 'idporten-loa-high';

export const issuers = [
  { name: 'idporten', kind: 'IdPorten', title: 'ID-porten', path: '/idporten' },
  { name: 'ansattporten', kind: 'Ansattporten', title: 'Ansattporten', path: '/ansattporten' },
  { name: 'entra', kind: 'Entra', title: 'Microsoft Entra ID', path: '/organizations/v2.0' },
];

/**
 * @param base where they are reached
 * @param program where Samløp is reached
 * @param made what this program has made once: its own keys, those of Samløp
 * @param persons those who may sign in, from persons.json
 */
export function providerOf(issuer, { base, program, made, persons: { persons, organisations, tenants } }) {
  const named = key => persons.find(person => person.key === key);
  const isEntra = issuer.kind === 'Entra';
  // What was chosen at a sign-in, by the grant that it gave.
  const chosen = new Map();
  const asksHigh = params => isEntra ? Boolean(params.claims?.includes('acrs')) : params.acr_values?.split(' ')[0] === high;

  const policy = interactionPolicy.base();
  // A level above that of the session is a new sign-in; the library leaves that to who asks.
  policy.get('login').checks.add(new interactionPolicy.Check('level', 'A higher level is wanted', ({ oidc }) =>
    asksHigh(oidc.params) && Boolean(oidc.session.accountId) && !isHigh(oidc.session.acr) && !oidc.result?.login));

  const provider = new Provider(base + issuer.path, {
    acrValues: isEntra ? ['mfa', 'pwd', 'c1'] : ['idporten-loa-substantial', high],
    claims: { openid: ['sub', 'pid', 'authorization_details', 'tid', 'oid', 'groups', 'amr', 'acrs'], profile: ['name'], acr: null, auth_time: null, sid: null, iss: null },
    clients: [{
      client_id: client,
      redirect_uris: [`${program}/logg-inn/retur/${issuer.name}`],
      post_logout_redirect_uris: [`${program}/`],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      require_auth_time: true,
      ...isEntra
        ? { token_endpoint_auth_method: 'client_secret_post', client_secret: made.secret }
        : { token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [made.program] } },
    }],
    conformIdTokenClaims: false,
    cookies: { keys: [made.cookies], names: { session: `${issuer.name}_okt`, interaction: `${issuer.name}_valg`, resume: `${issuer.name}_videre` } },
    extraParams: ['authorization_details'],
    features: {
      devInteractions: { enabled: false },
      pushedAuthorizationRequests: { enabled: !isEntra, requirePushedAuthorizationRequests: !isEntra },
      claimsParameter: { enabled: isEntra },
      resourceIndicators: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => { ctx.body = pages.askSignOut(issuer, form); },
        postLogoutSuccessSource: ctx => { ctx.body = pages.signedOut(issuer); },
      },
    },
    findAccount: (ctx, key, token) => named(key) && { accountId: key, claims: () => told(named(key), chosen.get(token?.grantId) ?? {}) },
    interactions: { policy, url: (ctx, interaction) => `${issuer.path}/velg/${interaction.uid}` },
    jwks: { keys: [made.own] },
    pkce: { required: () => true },
    renderError: (ctx, out) => { ctx.type = 'html'; ctx.body = pages.failed(issuer, `${out.error}: ${out.error_description}`); },
    ttl: { Session: 10 * 60 * 60, Interaction: 60 * 60, Grant: 10 * 60 * 60, IdToken: 120, AccessToken: 120 },
  });
  for (const wrong of ['server_error', 'authorization.error', 'pushed_authorization_request.error', 'grant.error'])
    provider.on(wrong, (ctx, problem) => console.error(`${issuer.name}: ${problem.error_detail ?? problem.stack}`));
  // All three tell of their own session.
  provider.Client.prototype.includeSid = () => true;
  if (isEntra) provider.use(asTheTenant);

  return { provider, form, choose, own, endOwn };

  function told(person, choice) {
    if (isEntra) {
      const acrs = choice.level === 'mfa' ? ['c1'] : undefined;
      return { sub: person.key, tid: choice.tenant, oid: oid(person.key), name: person.name, groups: ['5a3c0f1e-0000-4000-8000-000000000001'], amr: choice.level === 'mfa' ? ['pwd', 'mfa'] : ['pwd'], acrs };
    }

    const number = { sub: person.key, pid: person.number, amr: ['TestID'] };
    if (!choice.organisation) return number;
    const name = Object.keys(organisations).find(known => organisations[known] === choice.organisation);
    const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${choice.organisation}` };
    return { ...number, authorization_details: [{ type: details, resource, resource_name: 'Samløp', authorized_parties: [{ orgno, name }] }] };
  }

  function form({ params, prompt }) {
    const list = isEntra ? persons.filter(person => person.tenant) : persons;
    return pages.choosePerson(issuer, list, { wantsHigh: asksHigh(params) || prompt.reasons.includes('level'), tenants });
  }

  /** What was pressed: a page to go on with, or a result for the program that asked. */
  async function choose({ params }, pressed) {
    if (pressed.act === 'give-up') return { result: { error: 'access_denied', error_description: 'Given up by the person' } };
    const person = named(pressed.person);
    if (!person) return { result: { error: 'access_denied', error_description: 'Nobody was chosen' } };
    if (issuer.kind === 'Ansattporten' && pressed.organisation === undefined) {
      const outside = Object.entries(organisations).at(-1);
      const own = Object.entries(organisations).filter(([name]) => name === person.organisation);
      return { page: pages.chooseOrganisation(person, pressed.level, [...own, outside]) };
    }

    const grant = new provider.Grant({ accountId: person.key, clientId: params.client_id });
    grant.addOIDCScope('openid profile');
    grant.addOIDCClaims(['acrs']);
    const grantId = await grant.save();
    chosen.set(grantId, { level: pressed.level, organisation: pressed.organisation, tenant: pressed.tenant || tenants[person.tenant]?.id });
    return { result: { login: { accountId: person.key, acr: pressed.level, remember: true }, consent: { grantId } } };
  }

  async function own(ctx) {
    const session = await provider.Session.get(ctx);
    return pages.session(issuer, named(session.accountId));
  }

  async function endOwn(ctx) {
    const session = await provider.Session.get(ctx);
    const sid = session.accountId && session.sidFor(client);
    const iss = isEntra ? nameOf(chosen.get(session.grantIdFor(client))?.tenant) : provider.issuer;
    if (session.accountId) await session.destroy();
    return pages.sessionEnded(issuer, sid
      ? [`${program}/logg-inn/avslutt/${issuer.name}?iss=${encodeURIComponent(iss)}&sid=${encodeURIComponent(sid)}`] : []);
  }

  function nameOf(tenant) { return `${base}/${tenant}/v2.0`; }

  // Entra signs for each tenant apart, whichever way in was used.
  async function asTheTenant(ctx, next) {
    await next();
    if (!ctx.body?.id_token) return;
    const claims = decodeJwt(ctx.body.id_token);
    const key = await importJWK(made.own, 'RS256');
    const signed = new SignJWT({ ...claims, iss: nameOf(claims.tid) }).setProtectedHeader({ alg: 'RS256', kid: made.own.kid });
    ctx.body = { ...ctx.body, id_token: await signed.sign(key) };
  }
}

const isHigh = acr => acr === high || acr === 'mfa';

const oid = key => {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
