/** Arrow keys, page keys, Home and End walk the buttons inside of a list. @param buttons selector. */
export function walkButtons(list: HTMLElement, buttons: string): { destroy: () => void } {
  const walk = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const all = [...list.querySelectorAll<HTMLElement>(buttons)];
    const current = all.indexOf(document.activeElement as HTMLElement);
    all[Math.max(0, Math.min(all.length - 1, current + step))]?.focus();
    event.preventDefault();
  };
  list.addEventListener('keydown', walk);
  return { destroy: () => list.removeEventListener('keydown', walk) };
}
