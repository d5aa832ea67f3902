// Menu on small screens, the basket counter and the filter of the shop. Nothing runs by itself.
(() => {
  const menu = document.querySelector('.menu');
  const nav = document.querySelector('.nav');
  menu.addEventListener('click', () => {
    menu.setAttribute('aria-expanded', String(nav.classList.toggle('open')));
  });

  const count = document.querySelector('.basket span');
  document.querySelectorAll('[data-add]').forEach((button) => {
    button.addEventListener('click', () => {
      count.textContent = String(Number(count.textContent) + 1);
    });
  });

  const chips = document.querySelectorAll('.chip');
  chips.forEach((chip) => {
    chip.addEventListener('click', () => {
      chips.forEach((other) => other.setAttribute('aria-pressed', String(other === chip)));
      document.querySelectorAll('.good').forEach((good) => {
        good.hidden = chip.dataset.show !== 'all' && good.dataset.kind !== chip.dataset.show;
      });
    });
  });
})();
