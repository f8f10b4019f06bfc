// Filter, search and order over the claims of the overview; the address keeps the choice.
(() => {
  const form = document.querySelector('form.filters');
  if (!form) return;
  const rows = [...document.querySelectorAll('.group tbody tr')].map(row => ({
    row, text: row.textContent.toLowerCase(),
    datasets: row.dataset.datasets.split('\n'), tags: row.dataset.tags.split('\n')
  }));
  const groups = [...document.querySelectorAll('.group')].map(group => ({
    group, rows: [...group.querySelectorAll('tbody tr')],
    number: group.querySelector(':scope > h3 .number'), folded: group.querySelector(':scope > details')
  }));
  const field = name => form.elements[name] && 'value' in form.elements[name] ? form.elements[name].value : '';
  const boxes = [...form.querySelectorAll('input[name=verdict]')];
  const fields = ['q', 'report', 'dataset', 'tag', 'within'];
  const narrowed = () => fields.some(name => field(name));

  // Claims in a frame around points of a picture, written as quantity:reported..reported,measured..measured.
  const points = [...document.querySelectorAll('.agreed .agree')].map(circle => ({
    id: decodeURIComponent(circle.closest('a').getAttribute('href').replace(/^.*#/, '')),
    quantity: circle.closest('figure').dataset.quantity, values: circle.dataset.values.split(' ').map(Number)
  }));
  const framed = text => {
    const parts = text.match(/^(.*):([^:,]+)\.\.([^:,]+),([^:,]+)\.\.([^:,]+)$/);
    if (!parts) return null;
    const [low, high, lowest, highest] = parts.slice(2).map(Number);
    return new Set(points.filter(({ quantity, values: [reported, measured] }) => quantity === parts[1]
      && reported >= low && reported <= high && measured >= lowest && measured <= highest).map(point => point.id));
  };

  const filter = () => {
    const words = field('q').toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const report = field('report'), dataset = field('dataset'), tag = field('tag');
    const frame = framed(field('within'));
    const ids = new Set();
    let found = 0;
    for (const claim of rows) {
      const shown = verdicts.has(claim.row.dataset.verdict)
        && (!report || claim.row.dataset.report === report)
        && (!dataset || claim.datasets.includes(dataset))
        && (!tag || claim.tags.includes(tag))
        && (!frame || frame.has(claim.row.id))
        && words.every(word => claim.text.includes(word));
      if (claim.row.hidden === shown) claim.row.hidden = !shown;
      if (!shown) continue;
      found++;
      ids.add(claim.row.id);
    }
    for (const { group, rows: all, number, folded } of groups) {
      const left = all.filter(row => !row.hidden).length;
      group.hidden = !left;
      // Numbers count what is there to see.
      const count = left === all.length ? `${left}` : `${left} of ${all.length}`;
      if (number) number.textContent = count;
      if (folded?.matches('.fold')) folded.querySelector('summary').textContent = `${count} claims`;
      // A hit must not stay folded away.
      if (folded && narrowed() && left) folded.open = true;
    }
    form.querySelector('output').textContent =
      found === rows.length ? `${found} claims` : `${found} of ${rows.length} claims`;
    form.dispatchEvent(new CustomEvent('filtered', { detail: { shown: ids, narrowed: found < rows.length } }));
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const name of fields) if (field(name)) query.set(name, field(name));
    const off = boxes.filter(box => !box.checked);
    if (off.length) query.set('verdict', boxes.filter(box => box.checked).map(box => box.value).join(','));
    const text = query.toString();
    try { history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash); } catch { /* kept here only */ }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const name of fields) {
      if (query.has(name) && form.elements[name]) form.elements[name].value = query.get(name);
    }
    if (query.has('verdict')) {
      // As people write them: Contradicted, NOT_RUN, not run.
      const wanted = query.get('verdict').split(',').map(word => word.trim().toLowerCase().replace(/[_ ]/g, '-'));
      boxes.forEach(box => { box.checked = wanted.includes(box.value); });
    }
  };

  const update = () => { filter(); remember(); };
  form.addEventListener('input', update);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => {
    // What is hidden is not reset.
    form.elements.within.value = '';
    update();
  }));

  // A link to a claim ends at the claim, even if a filter hides it or it is folded away.
  const follow = () => {
    let id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { /* no anchor of ours */ }
    const target = id && document.getElementById(id);
    if (!target) return false;
    for (let part = target; part; part = part.parentElement) {
      if (part.hidden) part.hidden = false;
      if (part.tagName === 'DETAILS') part.open = true;
    }
    // A heading leads to what is folded below it.
    const fold = target.closest('.group')?.querySelector(':scope > details.fold');
    if (fold && target.tagName === 'H3') fold.open = true;
    requestAnimationFrame(() => target.scrollIntoView());
    return true;
  };
  addEventListener('hashchange', follow);

  // Headings order their table; a second click turns the order round.
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const value = cell => {
    const text = cell.textContent.trim();
    const number = text.replace(/−/g, '-').replace(/,/g, '').match(/^-?\d+(\.\d+)?(e-?\d+)?/i);
    return { text, number: number ? Number(number[0]) : NaN };
  };
  const sort = (table, column, head) => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    table.querySelectorAll('th[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const body = table.tBodies[0];
    const keyed = [...body.rows].map(row => ({ row, key: value(row.cells[column]) }));
    keyed.sort((a, b) => {
      const numbers = a.key.number - b.key.number;
      const order = Number.isNaN(a.key.number) !== Number.isNaN(b.key.number)
        ? Number(Number.isNaN(a.key.number)) - Number(Number.isNaN(b.key.number))
        : numbers || collator.compare(a.key.text, b.key.text);
      return down ? -order : order;
    });
    body.append(...keyed.map(entry => entry.row));
  };
  document.querySelectorAll('.group table.claims').forEach(table => {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, column, head));
      head.append(button);
    });
  });

  recall();
  filter();
  if (!follow() && (narrowed() || boxes.some(box => !box.checked))) {
    requestAnimationFrame(() => form.scrollIntoView());
  }
})();
