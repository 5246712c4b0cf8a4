import { LexerTreeBuilder } from '@univerjs/engine-formula';

const RESET = '_resetTemp';
const mended = new WeakSet<object>();

/**
 * The engine's reader of formulas (0.25.1) does not forget the open square bracket of a formula that is still being typed,
 * such as `=SUM(Table1[`: it then takes the commas of every later formula for text, and wrong values would stand in the
 * cells. It begins each formula afresh with one function, which here forgets the brackets too.
 */
export function mendLexer(): void {
  const { prototype } = LexerTreeBuilder;
  if (mended.has(prototype)) return;
  const reset: unknown = Reflect.get(prototype, RESET);
  if (typeof reset !== 'function')
    throw new Error('The formula engine has changed: see whether it still needs mending.');
  Reflect.set(prototype, RESET, function forgetBrackets(this: LexerTreeBuilder) {
    Reflect.apply(reset, this, []);
    Reflect.set(this, '_squareBracketState', 0);
    Reflect.set(this, '_tableBracketState', false);
  });
  mended.add(prototype);
}
