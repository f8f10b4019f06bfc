// Before the first paint: the theme that the reader chose, or that the address asks for.
(() => {
  const themes = ['auto', 'light', 'dark'];
  const root = document.documentElement;
  const stored = () => {
    try { return localStorage.getItem('reprise-theme'); } catch { return null; }
  };
  const asked = new URLSearchParams(location.search).get('theme');
  let theme = [asked, stored(), 'auto'].find(name => themes.includes(name));
  const apply = () => {
    if (theme === 'auto') delete root.dataset.theme; else root.dataset.theme = theme;
    document.dispatchEvent(new Event('reprise-theme'));
  };
  apply();
  root.classList.add('scripts');

  document.addEventListener('DOMContentLoaded', () => {
    document.querySelectorAll('.scripted').forEach(element => { element.hidden = false; });
    const button = document.querySelector('button.theme');
    const show = () => { button.querySelector('span').textContent = theme; };
    show();
    button.addEventListener('click', () => {
      theme = themes[(themes.indexOf(theme) + 1) % themes.length];
      try { localStorage.setItem('reprise-theme', theme); } catch { /* private window: this page only */ }
      apply();
      show();
    });
    document.querySelectorAll('.command').forEach(command => {
      const code = command.querySelector('code');
      const copy = document.createElement('button');
      copy.type = 'button';
      copy.className = 'quiet';
      copy.textContent = navigator.clipboard ? 'Copy' : 'Select';
      const select = () => { getSelection().selectAllChildren(code); };
      copy.addEventListener('click', () => {
        // Browsers keep the clipboard from pages that came over plain HTTP.
        if (!navigator.clipboard) return select();
        return navigator.clipboard.writeText(code.textContent)
          .then(() => { copy.textContent = 'Copied'; }, () => { select(); copy.textContent = 'Press Ctrl+C'; });
      });
      command.append(copy);
    });
  });
})();
