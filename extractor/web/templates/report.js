'use strict';
const byId = id => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const texts = data.texts;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const fold = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('đ', 'd');
const order = new Intl.Collator(document.documentElement.lang, {numeric: true});

// An element with a class, whose children are elements or plain text: no text of a document is ever read as HTML.
function make(name, style, ...children) {
  const element = document.createElement(name);
  if (style) element.className = style;
  element.append(...children);
  return element;
}

// -- evidence: a quote in its paragraph, and the pages that show it

function paragraphOf(evidence) {
  const letters = Array.from(data.paragraphs[evidence.paragraph]);
  const part = (from, to) => letters.slice(from, to).join('');
  return make('blockquote', '', part(0, evidence.start), make('mark', '', part(evidence.start, evidence.end)), part(evidence.end));
}
function pictureOf(evidence, page) {
  const key = evidence.document + '-' + page.number;
  const stored = byId('picture-' + key);
  if (!stored) return make('p', 'note', texts[data.absent[key] || 'no_source']);
  const picture = make('img');
  picture.src = 'data:image/webp;base64,' + stored.textContent;
  picture.alt = fill(texts.page_image, {page: page.number});
  const leaf = make('div', 'leaf', picture);
  for (const [left, top, width, height] of page.boxes || []) {
    const box = make('div', 'box');
    Object.assign(box.style, {left: left * 100 + '%', top: top * 100 + '%', width: width * 100 + '%', height: height * 100 + '%'});
    leaf.append(box);
  }
  const figure = make('figure', '', make('figcaption', '', picture.alt), make('div', 'sheet', leaf));
  if (!(page.boxes || []).length) figure.append(make('p', 'note', texts.no_boxes));
  return figure;
}
function quoteOf([label, number, note], pictures) {
  const evidence = data.evidence[number], source = data.documents[evidence.document];
  const place = [source.source, evidence.page ? fill(texts.page, {page: evidence.page}) : '', note].filter(Boolean).join(' · ');
  const section = make('section', 'quote', make('h3', '', label || source.label), make('p', 'place', place), paragraphOf(evidence));
  for (const said of ['alone', 'cut']) if (evidence[said]) section.append(make('p', 'note', texts[said]));
  if (pictures) {
    if (evidence.pages) for (const page of evidence.pages) section.append(pictureOf(evidence, page));
    else section.append(make('p', 'note', texts.no_page));
  }
  return section;
}
function linesOf(item) {
  return make('dl', '', ...(item.lines || []).flatMap(([name, text]) => [make('dt', '', name), make('dd', '', text)]));
}
function statusOf(item) {
  return make('span', 'status ' + (item.status || ''), item.word || '');
}

// -- the panel, in which an item is shown

const panel = byId('panel'), panelBody = byId('panel-body');
let opened = null, openedBy = null;
const numberIn = hash => /^#i\d+$/.test(hash) && +hash.slice(2) < data.items.length ? +hash.slice(2) : null;

function open(number) {
  const item = data.items[number];
  opened = number;
  byId('panel-title').textContent = item.title;
  panelBody.replaceChildren(make('p', 'subtitle', ...(item.word ? [statusOf(item), ' '] : []), item.subtitle || ''), linesOf(item),
    ...(item.quotes || []).map(quote => quoteOf(quote, true)));
  if (!item.quotes) panelBody.append(make('p', 'note', texts.no_evidence));
  if (!panel.open) panel.showModal();
  panelBody.scrollTop = 0;
  for (const sheet of panelBody.querySelectorAll('.sheet')) showFirstBox(sheet);
}
function showFirstBox(sheet) {
  const box = sheet.querySelector('.box');
  const scroll = () => sheet.scrollTo(box.offsetLeft - 24, box.offsetTop - sheet.clientHeight / 3);
  if (box) sheet.querySelector('img').decode().then(scroll, () => {});
}
function follow() {
  const number = numberIn(location.hash);
  if (number !== null) open(number);
  else if (panel.open) panel.close();
}
function step(by) {
  const numbers = tables.flatMap(table => table.numbers());
  if (!numbers.length) return;
  const at = numbers.indexOf(opened);
  location.replace('#i' + numbers[at < 0 ? 0 : (at + by + numbers.length) % numbers.length]);
}
document.addEventListener('click', event => { const link = event.target.closest('a[href^="#i"]'); if (link) openedBy = link; });
addEventListener('hashchange', follow);
panel.addEventListener('close', () => {
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  if (openedBy && openedBy.isConnected) openedBy.focus({preventScroll: true});
});
panel.addEventListener('click', event => { if (event.target === panel) panel.close(); });
panel.addEventListener('keydown', event => {
  if (event.key === 'ArrowRight' || event.key === 'n') step(1);
  if (event.key === 'ArrowLeft' || event.key === 'p') step(-1);
});
byId('panel-close').onclick = () => panel.close();
byId('panel-next').onclick = () => step(1);
byId('panel-previous').onclick = () => step(-1);

// -- a matrix: its rows and cells are read from the page once; filters and orders work on them

class Matrix {
  constructor(section) {
    this.section = section;
    this.form = section.querySelector('form');
    this.body = section.querySelector('tbody');
    this.columns = [...section.querySelectorAll('thead th[data-key]')].map(element => this.head(element));
    this.rows = [...section.querySelectorAll('[data-row]')].map((element, index) => this.row(element, index));
    this.sorted = null;
    this.form.addEventListener('input', () => { clearTimeout(this.waiting); this.waiting = setTimeout(() => this.filter(), 120); });
    this.form.addEventListener('submit', event => event.preventDefault());
    this.form.addEventListener('reset', () => setTimeout(() => this.filter()));
    if (this.form.elements.order) this.form.elements.order.addEventListener('change', event => this.sortBy(event.target.value));
    section.addEventListener('keydown', event => this.move(event));
    this.columns.forEach((column, index) => {
      const button = column.element.querySelector('button');
      if (button) button.onclick = () => this.sortByColumn(index);
    });
    const first = section.querySelector('table a, table button');
    if (first) first.tabIndex = 0;
    this.filter();
  }
  head(element) {
    const {kind = '', place = '', status = ''} = element.dataset;
    return {element, kind, place, status: status.split(' '), text: fold(element.textContent)};
  }
  row(element, index) {
    const row = this.head(element.querySelector('[data-head]'));
    const cells = [...element.querySelectorAll('[data-column]')].map(cell => {
      const link = cell.querySelector('a'), number = link ? numberIn(link.hash) : null;
      return {element: cell, column: this.columns[+cell.dataset.column], status: (cell.dataset.status || '').split(' '), number, text: null};
    });
    return {...row, element, head: row.element, index, cells, sorts: JSON.parse(element.dataset.sorts || '{}'), tabled: element.localName === 'tr'};
  }
  chosen() {
    const value = name => this.form.elements[name] ? this.form.elements[name].value : '';
    return {status: value('status'), kind: value('kind'), place: value('place'), words: fold(value('words')).split(/\s+/).filter(Boolean)};
  }
  textOf(cell) {
    if (cell.text === null) {
      const item = cell.number === null ? {} : data.items[cell.number];
      const quotes = (item.quotes || []).map(([, number]) => data.evidence[number]).map(each => data.paragraphs[each.paragraph].slice(each.start, each.end));
      cell.text = fold([cell.element.textContent, ...(item.lines || []).map(line => line[1]), ...quotes].join(' '));
    }
    return cell.text;
  }
  matches(row, cell, chosen) {
    const {column} = cell;
    return (!chosen.status || cell.status.includes(chosen.status) || row.status.includes(chosen.status))
      && (!chosen.kind || chosen.kind === row.kind || chosen.kind === column.kind)
      && (!chosen.place || chosen.place === row.place || chosen.place === column.place)
      && chosen.words.every(word => row.text.includes(word) || column.text.includes(word) || this.textOf(cell).includes(word));
  }
  filter() {
    const chosen = this.chosen();
    const free = !chosen.status && !chosen.kind && !chosen.place && !chosen.words.length;
    for (const column of this.columns) column.hit = free;
    let rows = 0, cells = 0;
    for (const row of this.rows) {
      row.hit = free;
      for (const cell of row.cells) {
        cell.hit = free || (cell.number !== null || chosen.status !== '') && this.matches(row, cell, chosen);
        if (cell.hit) row.hit = cell.column.hit = true;
        if (cell.hit && cell.number !== null) cells++;
      }
      if (row.hit) rows++;
    }
    this.show();
    this.section.querySelector('output').textContent = rows ? fill(texts.shown, {rows, cells}) : texts.nothing;
  }
  show() {
    for (const column of this.columns) column.element.hidden = !column.hit;
    for (const row of this.rows) {
      row.element.hidden = !row.hit;
      if (row.hit) for (const cell of row.cells) {
        cell.element.hidden = !cell.column.hit;
        cell.element.classList.toggle('faint', !cell.hit);
      }
    }
  }
  sortBy(key, index = null) {
    const value = row => index === null ? row.sorts[key] : row.ranks[index];
    const compare = (one, other) => {
      const [first, second] = [value(one), value(other)];
      if (first === undefined || second === undefined) return (first === undefined) - (second === undefined) || one.index - other.index;
      return (typeof first === 'number' ? first - second : order.compare(first, second)) || one.index - other.index;
    };
    const rows = this.rows.filter(row => row.tabled);
    if (key) rows.sort(compare); else rows.sort((one, other) => one.index - other.index);
    this.body.append(...rows.map(row => row.element));
    const listed = this.rows.filter(row => !row.tabled);
    this.rows = [...rows, ...listed];
    for (const column of this.columns) column.element.removeAttribute('aria-sort');
    if (index === null) this.sorted = null;
  }
  sortByColumn(index) {
    const upward = this.sorted !== index;
    for (const row of this.rows) {
      const cell = row.cells.find(each => each.column === this.columns[index]), rank = cell && cell.element.dataset.rank;
      row.ranks = {[index]: rank ? (upward ? 1 : -1) * rank : undefined};
    }
    this.sortBy('column', index);
    this.sorted = upward ? index : null;
    this.columns[index].element.setAttribute('aria-sort', upward ? 'ascending' : 'descending');
    if (this.form.elements.order) this.form.elements.order.value = '';
  }
  numbers() {
    return this.rows.filter(row => row.hit).flatMap(row => row.cells.filter(cell => cell.hit && cell.number !== null).map(cell => cell.number));
  }
  // Arrow keys go between the links and buttons of the table, of which one is in the order of the Tab key.
  move(event) {
    const steps = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
    const from = event.target.closest('th, td');
    if (!steps || !from || !this.section.querySelector('table').contains(from)) return;
    event.preventDefault();
    let cell = from;
    do cell = steps[0] ? this.beside(cell, steps[0]) : this.below(cell, steps[1]);
    while (cell && (cell.hidden || !cell.querySelector('a, button')));
    if (!cell) return;
    const target = cell.querySelector('a, button');
    from.querySelector('a, button').tabIndex = -1;
    target.tabIndex = 0;
    target.focus();
  }
  beside(cell, by) {
    return by > 0 ? cell.nextElementSibling : cell.previousElementSibling;
  }
  below(cell, by) {
    const rows = this.section.querySelector('table').rows, place = cell.cellIndex;
    let index = cell.parentElement.rowIndex + by;
    while (rows[index] && rows[index].hidden) index += by;
    return rows[index] && rows[index].cells[place];
  }
}

const tables = [...document.querySelectorAll('section.matrix')].map(section => new Matrix(section));

// -- paper: what is shown is listed with its evidence

function listForPaper() {
  byId('paper').replaceChildren(...tables.flatMap(table => {
    const rows = table.rows.filter(row => row.hit).map(row => paperRow(row)).filter(Boolean);
    return rows.length ? [make('h3', 'table-name', table.section.querySelector('h2').textContent), ...rows] : [];
  }));
}
function paperRow(row) {
  const items = row.cells.filter(cell => cell.hit && cell.number !== null).map(cell => data.items[cell.number]).filter(item => item.printed);
  if (!items.length) return null;
  const name = row.head.firstChild.textContent.trim();
  const told = items.map(item => {
    const titles = [item.title, item.subtitle].filter(title => title && title !== name).join(' · ');
    return make('article', '', make('h5', '', statusOf(item), ' ', titles), linesOf(item), ...(item.quotes || []).map(quote => quoteOf(quote, false)));
  });
  return make('section', 'paper-row', make('h4', '', row.head.textContent.trim()), ...told);
}
const paper = matchMedia('print');
paper.addEventListener('change', () => { if (paper.matches) listForPaper(); else byId('paper').replaceChildren(); });
addEventListener('beforeprint', listForPaper);
addEventListener('afterprint', () => byId('paper').replaceChildren());
if (innerWidth < 800) for (const details of document.querySelectorAll('details.filters')) details.open = false;
follow();
