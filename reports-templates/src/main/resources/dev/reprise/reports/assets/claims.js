// Filter and search over the claims of the overview; the address keeps the choice.
(() => {
  const form = document.querySelector('form.filters');
  const rows = [...document.querySelectorAll('.group tbody tr')].map(row => ({
    row, text: row.textContent.toLowerCase(),
    datasets: row.dataset.datasets.split('\n'), tags: row.dataset.tags.split('\n')
  }));
  const groups = [...document.querySelectorAll('.group')];
  const field = name => form.elements[name] && 'value' in form.elements[name] ? form.elements[name].value : '';
  const boxes = [...form.querySelectorAll('input[name=verdict]')];

  const filter = () => {
    const words = field('q').toLowerCase().split(/\s+/).filter(Boolean);
    const verdicts = new Set(boxes.filter(box => box.checked).map(box => box.value));
    const report = field('report'), dataset = field('dataset'), tag = field('tag');
    let found = 0;
    for (const claim of rows) {
      const shown = verdicts.has(claim.row.dataset.verdict)
        && (!report || claim.row.dataset.report === report)
        && (!dataset || claim.datasets.includes(dataset))
        && (!tag || claim.tags.includes(tag))
        && words.every(word => claim.text.includes(word));
      claim.row.hidden = !shown;
      if (shown) found++;
    }
    for (const group of groups) group.hidden = !group.querySelector('tbody tr:not([hidden])');
    form.querySelector('output').textContent =
      found === rows.length ? `${found} claims` : `${found} of ${rows.length} claims`;
  };

  const remember = () => {
    const query = new URLSearchParams();
    for (const name of ['q', 'report', 'dataset', 'tag']) if (field(name)) query.set(name, field(name));
    const off = boxes.filter(box => !box.checked);
    if (off.length) query.set('verdict', boxes.filter(box => box.checked).map(box => box.value).join(','));
    const text = query.toString();
    try { history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash); } catch { /* kept here only */ }
  };

  const recall = () => {
    const query = new URLSearchParams(location.search);
    for (const name of ['q', 'report', 'dataset', 'tag']) {
      if (query.has(name) && form.elements[name]) form.elements[name].value = query.get(name);
    }
    if (query.has('verdict')) {
      const wanted = query.get('verdict').split(',');
      boxes.forEach(box => { box.checked = wanted.includes(box.value); });
    }
  };

  const update = () => { filter(); remember(); };
  form.addEventListener('input', update);
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(update));
  // A link to a claim must not end at a hidden row.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest('[hidden]')) { form.reset(); }
  });
  recall();
  filter();
})();
