// A claim's page knows where it lies: what people copy leads to it from everywhere.
(() => {
  const here = location.href.replace(/[?#].*$/, '');
  document.querySelectorAll('[data-address]').forEach(text => {
    text.textContent = text.textContent.replaceAll(text.dataset.address, () => here);
  });
  // What lies on one's own disk can be read there alone.
  const note = document.querySelector('.local');
  if (note) note.hidden = location.protocol !== 'file:';
})();
