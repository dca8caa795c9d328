// An assessor's notes: what is marked in the application becomes a new note, and a note becomes words of the reason. Without this the words
// are typed or pasted into the same form.
let marked = null;

const part = name => document.querySelector(`form[data-form=write-note] [name="WriteInput.${name}"]`);

/** What stands in a range, without the numbers of other notes; each block is a line. */
function words(range) {
  const copy = range.cloneContents();
  for (const number of copy.querySelectorAll('.passage__number')) number.remove();
  for (const block of copy.querySelectorAll('p, li')) block.append('\n');
  return copy.textContent.replace(/\n$/, '');
}

function around(block, edge) {
  const range = document.createRange();
  range.selectNodeContents(block);
  edge(range);
  return words(range);
}

/** The words that are marked, where all of them stand in one answer. */
function look() {
  const button = document.querySelector('[data-mark]'), selection = getSelection();
  if (!button) return;
  const range = selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const inside = node => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest('[data-words]');
  const block = range && inside(range.startContainer), isOne = block && block === inside(range.endContainer);
  const quote = isOne ? words(range).trim() : '';
  button.hidden = !quote;
  marked = quote ? {
    Part: block.closest('[data-part]').dataset.part,
    Field: block.dataset.words,
    Quote: quote,
    Before: around(block, whole => whole.setEnd(range.startContainer, range.startOffset)).slice(-200),
    After: around(block, whole => whole.setStart(range.endContainer, range.endOffset)).slice(0, 200),
  } : null;
}

function begin() {
  for (const [name, value] of Object.entries(marked)) part(name).value = value;
  part('Text').closest('details').open = true;
  part('Quote').dispatchEvent(new Event('input', { bubbles: true }));
  getSelection().removeAllRanges();
  // What has just been opened takes no focus before it is drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => part('Text').focus()));
}

function insert(text) {
  const reason = document.querySelector('form[data-form=assessment] textarea');
  reason.value = reason.value.trim() ? `${reason.value.trimEnd()}\n${text}` : text;
  reason.dispatchEvent(new Event('input', { bubbles: true }));
  reason.focus();
}

document.addEventListener('selectionchange', look);

document.addEventListener('mousedown', event => {
  // The marking stays while its button is pressed.
  if (event.target.closest('[data-mark]')) event.preventDefault();
});

document.addEventListener('click', event => {
  const inserts = event.target.closest('[data-insert]');
  if (inserts) insert(inserts.dataset.insert);
  else if (marked && event.target.closest('[data-mark] button')) begin();
});

// Words that somebody types or changes by hand are looked for wherever they stand.
document.addEventListener('input', event => {
  if (!event.isTrusted || !['WriteInput.Quote', 'WriteInput.Part'].includes(event.target.name)) return;
  for (const name of ['Field', 'Before', 'After']) part(name).value = '';
});

document.documentElement.setAttribute('data-passages', '');
