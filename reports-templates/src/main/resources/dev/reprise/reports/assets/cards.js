// A claim's page knows where it lies: what people copy leads to it from everywhere.
(() => {
  const here = location.href.replace(/[?#].*$/, '');
  document.querySelectorAll('[data-address]').forEach(text => {
    text.textContent = text.textContent.replaceAll(text.dataset.address, () => here);
  });
})();
