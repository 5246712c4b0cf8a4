/** A page of HTML out of the Markdown that the generator of the reference writes. */
export function helpPage(markdown: string): string;
