// Makes one picture with a slider of the frames of a figure. Where less motion is asked for they stay side by side.
(() => {
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const PAUSE = 700;

  document.querySelectorAll('figure.frames').forEach(figure => {
    const stepper = figure.querySelector('.stepper');
    if (!stepper) return;
    const [button, slider, output] = ['button', 'input', 'output'].map(name => stepper.querySelector(name));
    const frames = [...figure.querySelectorAll('ol > li')];
    const names = frames.map(frame => frame.querySelector('.frame-name').textContent);
    let timer = 0;

    const show = () => {
      const current = Number(slider.value) - 1;
      frames.forEach((frame, index) => frame.classList.toggle('on', index === current));
      slider.setAttribute('aria-valuetext', names[current]);
      output.textContent = names[current];
    };
    const stop = () => {
      clearInterval(timer);
      timer = 0;
      button.textContent = 'Play';
    };
    const step = () => {
      slider.stepUp();
      show();
      if (slider.value === slider.max) stop();
    };
    const set = () => {
      stop();
      figure.classList.toggle('stepping', !still.matches);
      stepper.hidden = still.matches;
      show();
    };
    button.addEventListener('click', () => {
      if (timer) { stop(); return; }
      if (slider.value === slider.max) slider.value = slider.min;
      show();
      button.textContent = 'Pause';
      timer = setInterval(step, PAUSE);
    });
    slider.addEventListener('input', () => { stop(); show(); });
    still.addEventListener('change', set);
    set();
  });
})();
