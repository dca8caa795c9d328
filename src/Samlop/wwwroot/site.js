// Makes links and forms smooth: the next page is fetched and merged into this one, so that focus, scroll and what is open are kept.
// Nothing depends on it. Whatever it does not understand, the browser does as always.
(() => {
  const place = url => url.origin + url.pathname + url.search;
  let shown = place(new URL(location)), underway;

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

  // A page made by a newer version of the program has other style and script files.
  const files = doc => [...doc.head.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.getAttribute('href') || e.getAttribute('src')).join();

  function show(doc, url, { push = true, top = null } = {}) {
    const samePage = url.pathname === new URL(shown).pathname, held = document.activeElement;
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
    const errors = document.querySelector('[data-focus]');
    const target = url.hash.length > 1 && document.getElementById(decodeURIComponent(url.hash.slice(1)));
    if (errors) focus(errors);
    else if (top !== null) scrollTo(0, top);
    else if (target) focus(target);
    else if (samePage && held !== document.body && held.isConnected) say(document.body.dataset.saved);
    else {
      focus(document.querySelector('h1') ?? document.getElementById('main'), false);
      scrollTo(0, 0);
    }
  }

  async function visit(url, options = {}) {
    underway?.abort();
    const mine = underway = new AbortController();
    document.documentElement.setAttribute('data-loading', '');
    try {
      const answer = await fetch(url, { method: options.body ? 'POST' : 'GET', body: options.body, headers: { Accept: 'text/html' }, signal: mine.signal });
      const to = new URL(answer.url);
      to.hash ||= url.hash;
      const isPage = answer.headers.get('Content-Type')?.startsWith('text/html') && !answer.headers.has('Content-Disposition');
      const doc = isPage && new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (mine.signal.aborted) return;
      if (options.body && doc && doc.querySelector('[data-failure]')) {
        say(`${doc.querySelector('h1').textContent}. ${document.body.dataset.kept}`, true);
      } else if (!doc || files(doc) !== files(document)) {
        location.assign(to);
      } else {
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

  addEventListener('click', event => {
    for (const menu of document.querySelectorAll('header details[open]')) if (!menu.contains(event.target)) menu.open = false;
    const link = event.target.closest?.('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.hasAttribute('download') || link.closest('[data-full]') || (link.target && link.target !== '_self')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || (url.hash && place(url) === shown)) return;
    event.preventDefault();
    visit(url);
  });

  addEventListener('submit', async event => {
    const form = event.target, sender = event.submitter;
    if (event.defaultPrevented || !form.matches('form[data-enhance]') || sender?.closest('[data-full]')) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = 'true';
    const buttons = [...form.querySelectorAll('button:not([type=button])')];
    for (const button of buttons) button.setAttribute('aria-disabled', 'true');
    sender?.setAttribute('aria-busy', 'true');
    const url = new URL(sender?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, document.baseURI);
    const data = new FormData(form, sender);
    if (form.getAttribute('method')?.toLowerCase() === 'post') {
      await visit(url, { body: form.getAttribute('enctype') === 'multipart/form-data' ? data : new URLSearchParams(data) });
    } else {
      url.search = new URLSearchParams([...data].filter(([, value]) => value !== ''));
      await visit(url);
    }
    delete form.dataset.busy;
    for (const button of buttons) button.removeAttribute('aria-disabled');
    sender?.removeAttribute('aria-busy');
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
  document.querySelector('[data-focus]')?.focus();
})();
