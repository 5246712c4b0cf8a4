const NARROWEST = 280;
/** What the sheet keeps at least. */
const SHEET = 240;
const STEP = 16;
const LEAP = 96;

/** Lets the pane be made wider or narrower, with the mouse, by touch and with the keyboard. */
export function watchSplitter(splitter: HTMLElement, pane: HTMLElement, width: number): void {
  let wanted = width;
  const widest = () => Math.max(NARROWEST, document.documentElement.clientWidth - SHEET);

  const show = () => {
    const shown = Math.round(Math.min(widest(), Math.max(NARROWEST, wanted)));
    pane.style.flexBasis = `${shown}px`;
    const values = { valuemin: NARROWEST, valuemax: widest(), valuenow: shown };
    for (const [name, value] of Object.entries(values)) splitter.setAttribute(`aria-${name}`, String(value));
    splitter.setAttribute('aria-valuetext', `${shown} pixels`);
    return shown;
  };
  const change = (to: number) => {
    wanted = to;
    wanted = show();
  };

  splitter.addEventListener('keydown', ({ key, shiftKey }) => {
    const step = shiftKey ? LEAP : STEP;
    const to = { ArrowLeft: wanted + step, ArrowRight: wanted - step, Home: NARROWEST, End: widest() }[key];
    if (to !== undefined) change(to);
  });
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    // The frame beside it would swallow the movements.
    pane.inert = true;
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) change(document.documentElement.clientWidth - event.clientX);
  });
  splitter.addEventListener('lostpointercapture', () => {
    pane.inert = false;
  });
  window.addEventListener('resize', show);
  show();
}
