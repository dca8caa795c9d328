// Makes links and forms smooth: the next page is fetched and merged into this one, so that focus, scroll and what is open are kept; and
// sees to it that what is typed is on the screen, on this device or on the server. Nothing depends on it. Whatever it does not understand,
// the browser does as always.
(() => {
  const place = url => url.origin + url.pathname + url.search;
  const words = (name, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), document.body.dataset[name] ?? '');
  // What was done is told once: an address that is kept or opened anew does not say it again.
  const bare = url => { const kept = new URL(url); kept.searchParams.delete('gjort'); return kept; };
  if (new URLSearchParams(location.search).has('gjort')) history.replaceState(history.state, '', bare(location));
  let shown = place(new URL(location)), underway, leaving = false;

  function say(text, failed = false) {
    const region = document.getElementById('announce');
    region.toggleAttribute('data-failed', failed);
    region.textContent = '';
    setTimeout(() => region.textContent = text, 50);
  }

  function focus(target, scroll = true) {
    if (!target.matches('a[href], button, input, select, textarea, [tabindex], summary')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    if (scroll) target.scrollIntoView({ block: 'start' });
  }

  // The time of day in Norway, as the pages write it, wherever the device is.
  const clock = at => new Date(at).toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
    .replace(':', '.');

  function make(name, attributes = {}, ...content) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...content);
    return made;
  }

  // --- What is typed ---------------------------------------------------------------------------------------------------

  const plain = text => text.replace(/\r\n?/g, '\n');
  const isTicked = field => field.type === 'checkbox' || field.type === 'radio';
  const fieldsOf = form => [...form.elements].filter(field => field.matches('input, select, textarea')
    && field.name && field.name[0] !== '_' && !['hidden', 'submit', 'button', 'file', 'password'].includes(field.type));
  const keyOf = field => isTicked(field) ? `${field.name}=${field.value}` : field.name;
  const read = field => isTicked(field) ? field.checked : plain(field.value);
  const original = field => isTicked(field) ? field.defaultChecked
    : field.matches('select') ? ([...field.options].find(option => option.defaultSelected) ?? field.options[0])?.value ?? ''
    : plain(field.defaultValue);

  function write(field, value) {
    if (isTicked(field)) field.checked = value;
    else field.value = value;
  }

  // From now on what stands in the field is what is stored.
  function settleAs(field, value) {
    if (isTicked(field)) field.defaultChecked = value;
    else if (field.matches('select')) for (const option of field.options) option.defaultSelected = option.value === value;
    else field.defaultValue = value;
  }

  const valuesOf = fields => Object.fromEntries(fields.map(field => [keyOf(field), read(field)]));

  // A form that came back with errors, a refusal or a text that waited holds nothing that is stored, though it was drawn with it.
  const unsaved = form => fieldsOf(form).filter(field => form.hasAttribute('data-unsaved') || read(field) !== original(field));
  const formsOf = (root = document) => [...root.querySelectorAll('form[data-form]')];
  const twinOf = (form, root = document) => formsOf(root).find(other => other.dataset.form === form.dataset.form);

  // A file cannot be kept on the device and offered back: until it is sent, leaving loses the choice, and leaving meanwhile the sending.
  const hasFiles = () => [...document.querySelectorAll('main input[type=file]')].some(field => field.files.length > 0);

  // --- On this device --------------------------------------------------------------------------------------------------

  const prefix = 'samlop:', day = 24 * 60 * 60 * 1000;
  const waiting = new Map();
  let forgetting = false;

  const store = {
    keyOf: form => `${prefix}${form.dataset.keep}:${new URL(shown).pathname}:${form.dataset.form}`,
    read(key) {
      try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
    },
    write(key, value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch { return false; }
    },
    remove(key) {
      try { localStorage.removeItem(key); } catch { /* There is no store, and nothing in it. */ }
    },
    drafts() {
      try { return Object.keys(localStorage).filter(key => key.startsWith(prefix)); } catch { return []; }
    },
  };

  /** True where all that is not stored in the form is on this device now. */
  function keep(form) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    if (!form.dataset.keep || forgetting || !form.isConnected) return false;
    const key = store.keyOf(form), typed = unsaved(form), offered = form.querySelector('[data-draft]') ? store.read(key)?.fields : null;
    if (typed.length === 0) {
      if (!offered) store.remove(key);
      return true;
    }
    return store.write(key, { at: Date.now(), fields: { ...offered, ...valuesOf(typed) } });
  }

  // Of what came back with errors nobody is asked twice: only of what is typed since, or is not on this device.
  const isToBeAsked = form => unsaved(form).length > 0
    && (fieldsOf(form).some(field => read(field) !== original(field)) || !keep(form));

  const keepAll = () => formsOf().filter(form => !keep(form) && unsaved(form).length > 0).length === 0;

  function offer(form) {
    if (!form.dataset.keep || form.querySelector('[data-draft]') || unsaved(form).length > 0) return;
    const key = store.keyOf(form), draft = store.read(key);
    if (!draft) return;
    const differing = fieldsOf(form).filter(field => keyOf(field) in draft.fields && draft.fields[keyOf(field)] !== read(field));
    if (differing.length === 0) return store.remove(key);

    const take = make('button', { type: 'button', class: 'ds-button' }, words('draftTake'));
    const drop = make('button', { type: 'button', class: 'ds-button', 'data-variant': 'secondary' }, words('draftDrop'));
    const notice = make('div', { class: 'ds-alert', 'data-color': 'info', 'data-draft': '', role: 'status' },
      make('p', { class: 'ds-paragraph' }, words('draftFound', clock(draft.at))), make('div', { class: 'actions' }, take, drop));
    take.addEventListener('click', () => {
      notice.remove();
      for (const field of differing) write(field, draft.fields[keyOf(field)]);
      differing[0].dispatchEvent(new Event('input', { bubbles: true }));
      focus(differing[0]);
      say(words('draftTaken'));
    });
    drop.addEventListener('click', () => {
      notice.remove();
      store.remove(key);
      focus(document.querySelector('h1'));
    });
    form.prepend(notice);
  }

  function removeOldDrafts() {
    for (const key of store.drafts()) if (!(Date.now() - store.read(key)?.at < day)) store.remove(key);
  }

  // --- How much is left ------------------------------------------------------------------------------------------------

  function count(field) {
    const most = Number(field.dataset.most), counter = document.getElementById(`${field.id}-count`);
    if (!most || !counter) return;
    const left = most - plain(field.value).trim().length, wasOver = counter.hasAttribute('data-over');
    counter.textContent = left < 0 ? words('over', -left) : left < most / 2 ? words('left', left) : '';
    counter.toggleAttribute('data-over', left < 0);
    if (left < 0 && !wasOver) say(words('over', -left));
  }

  /** Whatever the page needs each time one is shown. */
  function settle() {
    for (const form of formsOf()) offer(form);
    for (const field of document.querySelectorAll('[data-most]')) count(field);
    watchSession();
  }

  // --- Pages -----------------------------------------------------------------------------------------------------------

  // A page made by a newer version of the program has other style and script files.
  const files = doc => [...doc.head.querySelectorAll('link[rel=stylesheet], script[src]')]
    .map(e => e.getAttribute('href') || e.getAttribute('src')).join();

  /** What has been typed since it was sent, or was never sent, of all forms of the page. */
  const typedSince = sending => formsOf().flatMap(form => {
    const typed = form === sending?.form ? fieldsOf(form).filter(field => read(field) !== sending.values[keyOf(field)]) : unsaved(form);
    return typed.map(field => ({ form, field, key: keyOf(field), value: read(field), at: [field.selectionStart, field.selectionEnd] }));
  });

  /** Puts it back where a page has been merged into this one. */
  function putBack(typed) {
    for (const { form, field, key, value, at } of typed) {
      const twin = twinOf(form), now = twin && fieldsOf(twin).find(other => keyOf(other) === key);
      if (!now || read(now) === value) continue;
      write(now, value);
      if (now !== document.activeElement || now !== field || at[0] === null) continue;
      try { now.setSelectionRange(...at); } catch { /* It has no caret. */ }
    }
    for (const form of new Set(typed.map(one => twinOf(one.form)).filter(Boolean))) keep(form);
  }

  function show(doc, from, { push = true, top = null, sending = null, quiet = false } = {}) {
    const url = bare(from);
    const samePage = url.pathname === new URL(shown).pathname, held = document.activeElement;
    const typed = samePage ? typedSince(sending) : [];
    if (!samePage) keepAll();
    if (push) {
      history.replaceState({ top: scrollY }, '');
      history[place(url) === shown ? 'replaceState' : 'pushState']({}, '', url);
    }
    shown = place(url);
    for (const name of ['lang', 'dir']) document.documentElement.setAttribute(name, doc.documentElement.getAttribute(name));
    document.title = doc.title;
    // Another page is not merged with this one: its fields are others, though they may look alike.
    if (!samePage) document.querySelector('main').replaceChildren();
    Idiomorph.morph(document.body, [...doc.body.children], {
      morphStyle: 'innerHTML',
      callbacks: { beforeAttributeUpdated: name => !(samePage && name === 'open') },
    });
    // What a form has sent is not chosen in it any more.
    if (sending) for (const file of twinOf(sending.form)?.querySelectorAll('input[type=file]') ?? []) file.value = '';
    putBack(typed);
    settle();
    // A page's own script is fetched once; it is not run by being put into this one.
    for (const script of document.querySelectorAll('main script[type=module]')) import(script.src);
    const errors = document.querySelector('[data-focus]');
    const target = url.hash.length > 1 && document.getElementById(decodeURIComponent(url.hash.slice(1)));
    if (quiet) return;
    if (errors) focus(errors);
    else if (top !== null) scrollTo(0, top);
    else if (target) focus(target);
    else if (samePage && held !== document.body && held.isConnected) say(document.body.dataset.saved);
    else {
      focus(document.querySelector('h1') ?? document.getElementById('main'), false);
      scrollTo(0, 0);
    }
  }

  async function fetchPage(url, { body, signal, keepalive = false } = {}) {
    const answer = await fetch(url, { method: body ? 'POST' : 'GET', body, headers: { Accept: 'text/html' }, signal, keepalive });
    seen();
    const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') && !answer.headers.has('Content-Disposition');
    const doc = isPage ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    return { answer, doc, to: new URL(answer.url), failure: doc?.querySelector('[data-failure]'), taken: answer.redirected && answer.ok };
  }

  async function visit(url, options = {}) {
    underway?.abort();
    const mine = underway = new AbortController(), sending = options.sending;
    document.documentElement.setAttribute('data-loading', '');
    try {
      let { answer, doc, to, failure, taken } = await fetchPage(url, { body: options.body, signal: mine.signal });
      if (mine.signal.aborted) return;
      to.hash ||= url.hash;
      if (sending && (failure || (!doc && !answer.ok))) return await explain(sending.form, doc);

      if (sending && taken) {
        sending.form.querySelector('[data-draft]')?.remove();
        const more = typedSince(sending).filter(one => one.form === sending.form);
        if (more.length === 0) store.remove(store.keyOf(sending.form));
        else if (to.pathname !== new URL(shown).pathname) {
          // Whoever has gone on writing stays with it; this page as it is stored now is put under what is new.
          const here = await fetchPage(new URL(shown), { signal: mine.signal });
          if (here.doc && !here.failure) {
            show(here.doc, new URL(shown), { push: false, sending, quiet: true });
            return say(words('since'));
          }
        }
      }
      if (!doc || (files(doc) !== files(document) && (!sending || taken))) {
        leaving = keepAll();
        location.assign(to);
      } else {
        document.querySelector('#meny:popover-open')?.hidePopover();
        show(doc, to, options);
      }
    } catch (problem) {
      if (problem.name !== 'AbortError') say(document.body.dataset.offline, true);
    } finally {
      if (underway === mine) {
        underway = null;
        document.documentElement.removeAttribute('data-loading');
      }
    }
  }

  /** Why a form was refused, above it and to stay there; what was typed stands as it did. */
  async function explain(form, doc) {
    const title = doc?.querySelector('h1')?.textContent ?? words('failed'), why = doc?.querySelector('[data-failure]');
    form.querySelector('[data-refused]')?.remove();
    const notice = make('div', { class: 'ds-alert', 'data-color': 'danger', 'data-refused': '', tabindex: '-1' },
      make('h2', { class: 'ds-heading', 'data-size': '2xs' }, title), ...document.importNode(why ?? make('p'), true).childNodes,
      make('p', { class: 'ds-paragraph' }, words('kept')));
    form.prepend(notice);
    keep(form);
    if (why?.getAttribute('data-own') === 'again' && await freshen()) notice.append(make('p', { class: 'ds-paragraph' }, words('again')));
    focus(notice);
    say(`${title}. ${words('kept')}`, true);
  }

  /** New keys for the forms of this page, whose own are worth nothing any more. Versions and what is typed stay. */
  async function freshen() {
    try {
      const { doc, failure } = await fetchPage(new URL(shown));
      if (!doc || failure) return false;
      for (const form of document.querySelectorAll('form')) {
        const twin = form.dataset.form ? twinOf(form, doc) : null;
        for (const key of ['__RequestVerificationToken', '_by']) {
          const mine = form.querySelector(`input[name=${key}]`), theirs = (twin ?? doc).querySelector(`input[name=${key}]`);
          if (mine && theirs) mine.value = theirs.value;
        }
      }
      return true;
    } catch {
      return false;
    }
  }

  // --- Saved by itself -------------------------------------------------------------------------------------------------

  const planned = new WeakMap(), saving = new WeakMap();

  function plan(form) {
    if (!form.querySelector('button[data-saves]') || !form.dataset.autosave) return;
    clearTimeout(planned.get(form));
    planned.set(form, setTimeout(() => {
      // One at a time: on a slow line the next would be based on what this one is about to replace.
      const mine = (saving.get(form) ?? Promise.resolve()).then(() => save(form)).finally(() => {
        if (saving.get(form) === mine) saving.delete(form);
      });
      saving.set(form, mine);
    }, form.dataset.autosave * 1000));
  }

  /** Saves the draft as its button does, and leaves the page, the focus and what is typed meanwhile alone. */
  async function save(form, keepalive = false) {
    // What came back with errors or beside another version is looked at first.
    if (form.dataset.busy || !form.isConnected || form.hasAttribute('data-unsaved') || unsaved(form).length === 0) return;
    const values = valuesOf(fieldsOf(form)), at = shown;
    try {
      const body = new URLSearchParams(new FormData(form, form.querySelector('button[data-saves]')));
      const address = new URL(form.getAttribute('action'), document.baseURI);
      const { answer, doc, to, failure, taken } = await fetchPage(address, { body, keepalive });
      if (!doc || failure || !form.isConnected || shown !== at) return;
      const twin = twinOf(form, doc);
      if (taken && twin && to.pathname === new URL(shown).pathname) {
        // What stood on the page when it was drawn stands there still, and no more.
        for (const hidden of form.querySelectorAll('input[type=hidden]:not([data-shown])')) {
          const now = twin.querySelector(`input[type=hidden][name="${CSS.escape(hidden.name)}"]`);
          if (now) hidden.value = now.value;
        }
        for (const field of fieldsOf(form)) settleAs(field, values[keyOf(field)]);
        keep(form);
        noteSaved(doc, form);
      } else if (answer.status === 409 && twin) {
        show(doc, new URL(shown), { push: false, sending: { form, values }, quiet: true });
        say(words('conflict'), true);
      }
    } catch {
      // It is on this device, and is tried again when more is typed.
    }
  }

  /** The drafts that are the writer's alone, on the way out of the page. What takes too long is on this device. */
  function saveOwn() {
    if (forgetting) return null;
    const own = formsOf().filter(form =>
      form.hasAttribute('data-own') && form.querySelector('button[data-saves]') && unsaved(form).length > 0);
    if (own.length === 0) return null;
    for (const form of own) clearTimeout(planned.get(form));
    return Promise.race([
      Promise.all(own.map(async form => { await saving.get(form); await save(form, true); })),
      new Promise(done => setTimeout(done, 3000)),
    ]);
  }

  function noteSaved(doc, form) {
    const now = doc.querySelector('.saved');
    if (!now) return;
    const note = document.querySelector('.saved') ?? make('p', { class: 'saved', role: 'status' });
    if (!note.isConnected) form.before(note);
    note.replaceChildren(...document.importNode(now, true).childNodes);
  }

  // --- How long one is signed in -----------------------------------------------------------------------------------------

  const seenKey = 'samlop-seen', warning = 5 * 60 * 1000;
  let session = null, told = null;

  // Other windows of this browser use the session too.
  const lastSeen = () => {
    try { return Math.max(session.seen, Number(localStorage.getItem(seenKey)) || 0); } catch { return session.seen; }
  };

  function seen() {
    if (!session) return;
    session.seen = Date.now();
    try { localStorage.setItem(seenKey, session.seen); } catch { /* Then each window has its own time. */ }
  }

  function watchSession() {
    const given = document.getElementById('session');
    if (!given) session = null;
    else if (session?.of !== given.dataset.left) {
      session = { of: given.dataset.left, idle: given.dataset.idle * 1000, over: Date.now() + given.dataset.left * 1000, seen: Date.now() };
      seen();
    }
    look();
  }

  function look() {
    const idleEnd = session && lastSeen() + session.idle, end = session && Math.min(idleEnd, session.over);
    const state = !session || end - Date.now() > warning ? null : end <= Date.now() ? 'over' : end === session.over ? 'limit' : 'soon';
    if (state === told && document.getElementById('session-notice')?.hidden === !state) return;
    told = state;
    const notice = document.getElementById('session-notice');
    if (!notice) return;
    notice.hidden = !state;
    notice.replaceChildren();
    if (!state) return;
    notice.append(make('p', { class: 'ds-paragraph' }, words(`session${state}`, clock(end))));
    if (state === 'soon') {
      const stay = make('button', { type: 'button', class: 'ds-button' }, words('sessionstay'));
      stay.addEventListener('click', putOff);
      notice.append(stay);
    } else if (state === 'over') {
      const back = new URL(shown);
      const href = `/logg-inn?til=${encodeURIComponent(back.pathname + back.search)}`;
      notice.append(make('a', { class: 'ds-button', href }, words('sessionsign')));
    }
  }

  async function putOff() {
    try {
      const answer = await fetch('/mine-okter/tid', { headers: { Accept: 'application/json' } });
      const isOn = answer.ok && !answer.redirected;
      if (isOn) {
        seen();
        session.over = Date.now() + (await answer.json()).left * 1000;
        say(words('sessionstayed'));
      } else {
        session.over = Date.now();
      }
      look();
    } catch {
      say(document.body.dataset.offline, true);
    }
  }

  setInterval(look, 5000);

  // --- What people do --------------------------------------------------------------------------------------------------

  addEventListener('input', event => {
    const form = event.target.form;
    if (event.target.dataset?.most) count(event.target);
    if (!form?.matches('form[data-form]')) return;
    form.querySelector('[data-refused]')?.remove();
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => keep(form), 300));
    plan(form);
  });

  addEventListener('click', event => {
    for (const menu of document.querySelectorAll('header details[open]')) if (!menu.contains(event.target)) menu.open = false;
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute('download') || (link.target && link.target !== '_self')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || (url.hash && place(url) === shown)) return;
    if (link.closest('[data-full]')) {
      leaving = keepAll();
      return;
    }
    event.preventDefault();
    if (hasFiles() ? !confirm(words('leavefiles')) : !keepAll() && !confirm(words('leave'))) return;
    const own = saveOwn();
    if (own) own.then(() => visit(url));
    else visit(url);
  });

  addEventListener('submit', async event => {
    const form = event.target, sender = event.submitter;
    if (event.defaultPrevented) return;
    if (!form.matches('form[data-enhance]') || sender?.closest('[data-full]')) {
      if (form.getAttribute('action') === '/logg-ut') signOut();
      else leaving = keepAll();
      return;
    }
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 'true';
    clearTimeout(planned.get(form));
    const buttons = [...form.querySelectorAll('button:not([type=button])')];
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    sender?.setAttribute('aria-busy', 'true');
    await saving.get(form);
    keep(form);
    // Another version came meanwhile, and its page: both are looked at before one is sent.
    if (sender && sender.form !== form) {
      delete form.dataset.busy;
      for (const button of buttons) button.removeAttribute('aria-disabled');
      return;
    }
    const url = new URL(sender?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, document.baseURI);
    const data = new FormData(form, sender);
    if (form.getAttribute('method')?.toLowerCase() === 'post') {
      const body = form.getAttribute('enctype') === 'multipart/form-data' ? data : new URLSearchParams(data);
      await visit(url, { body, sending: { form, values: valuesOf(fieldsOf(form)) } });
    } else {
      url.search = new URLSearchParams([...data].filter(([, value]) => value !== ''));
      await visit(url);
    }
    delete form.dataset.busy;
    for (const button of buttons) button.removeAttribute('aria-disabled');
    sender?.removeAttribute('aria-busy');
    plan(form);
  });

  /** Nothing of the person stays on the device. Whoever has something unsaved is asked by the browser, and may stay. */
  function signOut() {
    forgetting = true;
    for (const key of store.drafts()) store.remove(key);
    setTimeout(() => forgetting = false, 2000);
  }

  addEventListener('beforeunload', event => {
    keepAll();
    if (!leaving && (formsOf().some(isToBeAsked) || hasFiles())) event.preventDefault();
    leaving = false;
  });

  function leave() {
    keepAll();
    saveOwn();
  }

  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : keepAll());

  addEventListener('pageshow', event => {
    if (event.persisted) settle();
  });

  addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('header details[open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  addEventListener('popstate', event => {
    const url = new URL(location);
    if (place(url) !== shown) visit(url, { push: false, top: event.state?.top ?? 0 });
  });

  window.dsWarnings = false;
  removeOldDrafts();
  settle();
  document.querySelector('[data-focus]')?.focus();
})();
