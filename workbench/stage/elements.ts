/** An element that the stage's own page has; its absence is a programmer's mistake. */
export function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The stage's page has no ${type.name} called ${id}.`);
  return found;
}
