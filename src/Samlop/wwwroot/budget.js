// The grid of a budget: its sums follow what is typed, and its buttons work where they stand. Without this they save and come back.
const grids = '[data-budget]', amountName = /\.Amounts\[(\d+)\]$/;
const linesOf = grid => [...grid.querySelectorAll('tr[data-line]')];
const fieldsOf = line => [...line.querySelectorAll('input, select')];
const amountsOf = line => fieldsOf(line).filter(field => amountName.test(field.name));
const sourceOf = line => line.querySelector('select[name$=".Source"]').value;
const words = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);

function say(text) {
  const region = document.getElementById('announce');
  region.textContent = '';
  setTimeout(() => region.textContent = text, 50);
}

// --- Amounts, in øre, as the server reads and writes them -------------------------------------------------------------------

/** Null where it cannot be read. */
function read(typed) {
  const plain = typed.trim().toLowerCase().replace(/\s+/g, ' ').replace(/^(kr\.?|nok) ?/, '').replace(/ ?(kr\.?|nok)$/, '').replace(/,-$/, '');
  const [, whole, decimals] = plain.match(/^(\d+|\d{1,3}(?: \d{3})+|\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?$/) ?? [];
  return whole === undefined ? null : BigInt(whole.replace(/\D/g, '') + (decimals ?? '').padEnd(2, '0'));
}

function write(ore, pattern) {
  if (ore === null) return '–';
  const [, before, group, point, after] = pattern.match(/^(.*)1(.)234(.)56(.*)$/);
  const whole = String(ore / 100n).replace(/\B(?=(\d{3})+$)/g, group), rest = ore % 100n;
  return before + whole + (rest ? point + String(rest).padStart(2, '0') : '') + after;
}

/** Null where one of them cannot be read: that is no sum. */
const sum = amounts => amounts.reduce((all, one) => all === null || one === null ? null : all + one, 0n);

function count(grid) {
  const pattern = grid.dataset.pattern;
  const lines = linesOf(grid).map(line => ({
    line,
    source: sourceOf(line),
    amounts: amountsOf(line).map(field => field.value.trim() ? read(field.value) : 0n),
  }));
  for (const { line, amounts } of lines) line.querySelector('[data-sum=line]').textContent = write(sum(amounts), pattern);
  for (const row of grid.querySelectorAll('tfoot tr')) {
    const cells = [...row.querySelectorAll('[data-sum]')], of = cells[0].dataset.sum;
    const summed = lines.filter(one => of === 'all' || one.source === of);
    cells.forEach((cell, year) => cell.textContent =
      write(sum(summed.flatMap(one => year < cells.length - 1 ? one.amounts[year] : one.amounts)), pattern));
    row.hidden = of !== 'all' && of !== 'grant' && sum(summed.flatMap(one => one.amounts)) === 0n;
  }
  remark(grid, lines.filter(one => one.source === 'grant'));
}

function remark(grid, granted) {
  const frame = document.querySelector('[data-frame]');
  if (!frame) return;
  const year = [...grid.querySelectorAll('input[name^="Input.Years["]')].findIndex(field => field.value === frame.dataset.frameYear);
  const applied = sum(granted.map(one => one.amounts[year] ?? 0n)) ?? 0n, said = write(applied, grid.dataset.pattern);
  const passed = applied > BigInt(frame.dataset.frame) ? 'frame' : frame.dataset.share && applied > BigInt(frame.dataset.share) ? 'share' : null;
  frame.querySelector('[data-applied]').textContent = said;
  for (const note of frame.querySelectorAll('[data-remark]')) {
    const shows = note.dataset.remark === passed, isNew = shows && note.hidden;
    note.hidden = !shows;
    note.querySelector('[data-said]').textContent = note.dataset.text.replace('{0}', said);
    if (isNew) say(note.textContent);
  }
}

// --- Lines ------------------------------------------------------------------------------------------------------------------

/** A line's names, ids and labels tell its number. */
function number(line, index) {
  for (const element of line.querySelectorAll('[name], [id], [for]')) {
    for (const name of ['name', 'id', 'for']) {
      const value = element.getAttribute(name);
      if (value?.includes('Lines')) element.setAttribute(name, value.replace(/(Lines[[-])\d+/, `$1${index}`));
    }
    if (element.matches('button')) element.value = element.value.replace(/\d+$/, index);
  }
  for (const label of line.querySelectorAll('label')) label.textContent = label.textContent.replace(/\d+\s*$/, index + 1);
  for (const label of line.querySelectorAll('button .ds-sr-only')) label.textContent = label.textContent.replace(/\d+/, index + 1);
}

function empty(line) {
  for (const field of fieldsOf(line)) {
    field.removeAttribute('value');
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    for (const option of field.options ?? []) option.defaultSelected = false;
    field.value = '';
  }
  for (const message of line.querySelectorAll('.ds-validation-message')) message.remove();
}

function add(grid) {
  const lines = linesOf(grid);
  if (lines.length >= Number(grid.dataset.lines)) return say(grid.dataset.full);
  const line = lines.at(-1).cloneNode(true);
  empty(line);
  number(line, lines.length);
  lines.at(-1).after(line);
  fieldsOf(line).find(field => field.type !== 'hidden').focus();
  say(words(grid.dataset.added, lines.length + 1));
}

/** What is in the lines changes places: their fields stay, and whoever keeps what is typed by its field keeps it right. */
function move(grid, from, to) {
  const lines = linesOf(grid);
  if (!lines[to]) return;
  const [one, other] = [fieldsOf(lines[from]), fieldsOf(lines[to])];
  one.forEach((field, i) => [field.value, other[i].value] = [other[i].value, field.value]);
  const moved = lines[to].querySelectorAll('.budget__move button')[to < from ? 0 : 1];
  moved.focus();
  changed(grid, one[1]);
  say(words(grid.dataset.moved, to + 1));
}

function copy(grid, year) {
  for (const line of linesOf(grid)) {
    const [from, to] = amountsOf(line).slice(year, year + 2);
    if (!to.value.trim()) to.value = from.value;
  }
  const years = [...grid.querySelectorAll('input[name^="Input.Years["]')];
  changed(grid, amountsOf(linesOf(grid)[0])[year + 1]);
  say(words(grid.dataset.copied, years[year].value, years[year + 1].value));
}

/** Told as if somebody had typed it. */
const changed = (grid, field) => field.dispatchEvent(new Event('input', { bubbles: true }));

addEventListener('input', event => {
  const grid = event.target.closest?.(grids);
  if (grid) count(grid);
});

addEventListener('click', event => {
  const button = event.target.closest?.(`${grids} button[name="Input.Then"]`), grid = button?.closest(grids);
  const [, act, index] = button?.value.match(/^(line-add|line-up|line-down|year-copy)(?:-(\d+))?$/) ?? [];
  // What came back with errors goes to the server, which says them where they then belong.
  if (!act || (act.startsWith('line-') && act !== 'line-add' && grid.querySelector('tbody [aria-invalid]'))) return;
  event.preventDefault();
  const at = Number(index);
  if (act === 'line-add') add(grid);
  else if (act === 'year-copy') copy(grid, at);
  else move(grid, at, at + (act === 'line-up' ? -1 : 1));
});
