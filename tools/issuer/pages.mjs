// What the people who try Samløp see here: plain pages in bokmål, without scripts, which say that none of it is real.

const escaped = text => String(text).replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

const page = (title, content) => `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)} – innlogging for utvikling</title>
<style>
body { margin: 0; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; }
header { padding: .75rem 1rem; background: #ffe8a3; border-bottom: 3px solid #7a5c00; }
header p { max-width: 44rem; margin: 0 auto; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem; }
fieldset { margin: 1rem 0; border: 1px solid #757575; }
.choices { list-style: none; margin: 0; padding: 0; }
.choices li { margin: .5rem 0; }
label, button { display: inline-block; min-height: 2rem; line-height: 2rem; }
button { padding: 0 1rem; font: inherit; line-height: 2.5rem; color: #fff; background: #0b4f8a; border: 2px solid #0b4f8a; border-radius: 4px; }
button.second { color: #0b4f8a; background: #fff; }
button:focus-visible, input:focus-visible, a:focus-visible { outline: 3px solid #7a5c00; outline-offset: 2px; }
</style>
</head>
<body>
<header><p><strong>Bare for utvikling og demonstrasjon.</strong> Dette er ikke den virkelige innloggingen. Alle personene er oppdiktet.</p></header>
<main>
<h1>${escaped(title)}</h1>
${content}
</main>
</body>
</html>`;

const radio = (name, value, words, checked) =>
  `<label><input type="radio" name="${name}" value="${escaped(value)}"${checked ? ' checked' : ''}> ${escaped(words)}</label><br>`;

const giveUp = '<p><button class="second" name="act" value="give-up" formnovalidate>Avbryt</button></p>';

const grouped = persons => Map.groupBy
  ? Map.groupBy(persons, person => person.organisation)
  : persons.reduce((groups, person) => groups.set(person.organisation, [...(groups.get(person.organisation) ?? []), person]), new Map());

/** Who signs in, and how sure the issuer is to be of it. */
export function choosePerson(issuer, persons, { wantsHigh, tenants }) {
  const how = issuer.kind === 'Entra'
    ? `<fieldset><legend>Virksomhet</legend>${radio('tenant', '', 'Personens egen', true)}${Object.values(tenants)
      .map(tenant => radio('tenant', tenant.id, tenant.name + (tenant.letIn ? '' : ' (slipper ikke inn i Samløp)'), false)).join('')}</fieldset>
<fieldset><legend>Bekreftelse</legend>${radio('level', 'mfa', 'Passord og ekstra bekreftelse', wantsHigh)}${radio('level', 'pwd', 'Bare passord', !wantsHigh)}</fieldset>`
    : `<fieldset><legend>Sikkerhetsnivå</legend>${radio('level', 'idporten-loa-substantial', 'Betydelig', !wantsHigh)}${radio('level', 'idporten-loa-high', 'Høyt', wantsHigh)}</fieldset>`;
  const lists = [...grouped(persons)].map(([organisation, people]) => `<h2>${escaped(organisation)}</h2>
<ul class="choices">${people.map(person => `<li><button name="person" value="${escaped(person.key)}">${escaped(person.name)}</button></li>`).join('')}</ul>`);
  return page(`Logg inn som om det var ${issuer.title}`, `${wantsHigh ? '<p>Samløp ber om en ny innlogging, på høyt nivå.</p>' : ''}
<form method="post">${how}
${giveUp}
${lists.join('\n')}
</form>`);
}

/** Ansattporten: which organisation the person acts for. */
export function chooseOrganisation(person, level, organisations) {
  const choices = organisations.map(([name, number], nth) => radio('organisation', number, name, nth === 0));
  return page('Velg virksomhet', `<p>${escaped(person.name)} logger inn. Hvem handler du på vegne av?</p>
<form method="post">
<input type="hidden" name="person" value="${escaped(person.key)}"><input type="hidden" name="level" value="${escaped(level)}">
<fieldset><legend>Virksomhet</legend>${choices.join('')}${radio('organisation', '', 'Ingen (uten representasjon)', false)}</fieldset>
<p><button name="act" value="go-on">Fortsett</button></p>
${giveUp}
</form>`);
}

/** Sign-out that a program asked for. */
export const askSignOut = (issuer, form) => page(`Vil du logge ut av ${issuer.title}?`, `${form}
<p><button form="op.logoutForm" name="logout" value="yes">Logg ut</button>
<button form="op.logoutForm" class="second">Bli værende innlogget</button></p>`);

export const signedOut = issuer => page(`Du er logget ut av ${issuer.title}`, '');

/** The issuer's own page of its session. */
export const session = (issuer, person) => page(`Innloggingen din hos ${issuer.title}`, person
  ? `<p>${escaped(person.name)} er logget inn.</p><form method="post"><p><button>Avslutt innloggingen her</button></p></form>`
  : '<p>Ingen er logget inn i denne nettleseren.</p>');

/** The session is over here, and the programs are told (OpenID Connect Front-Channel Logout 1.0). */
export const sessionEnded = (issuer, told) => page(`Innloggingen hos ${issuer.title} er avsluttet`,
  told.map(url => `<iframe src="${escaped(url)}" title="Beskjed til Samløp" width="1" height="1"></iframe>`).join(''));

export const failed = (issuer, error) => page(`${issuer.title} kan ikke logge inn`, `<p>Feil i spørsmålet: <code>${escaped(error)}</code></p>`);
