import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { averageFormula, rankFormula } from '../../model/format-formulas';
import { rectsOf } from './addresses';

/**
 * Conditional formats of kinds that the xlsx library drops, or hands over without what they say, are turned into such on
 * a formula before it reads: dates and errors have one in the file, ranks and averages get the one that says the same.
 */

const SHEET = /^xl\/worksheets\/[^/]*\.xml$/;
const WITH_FORMULA = / type="(?:timePeriod|containsErrors|notContainsErrors)"/;
const BLOCK = /<conditionalFormatting [^>]*sqref="([^"]*)"[^>]*>.*?<\/conditionalFormatting>/gs;
const RANKED = /<cfRule ([^>]*type="(?:top10|aboveAverage)"[^>]*?)(?:\/>|>\s*<\/cfRule>)/g;

const attributeIn = (attributes: string, name: string) =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
const isOn = (attributes: string, name: string) => ['1', 'true'].includes(attributeIn(attributes, name) ?? '');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function formulaFor(attributes: string, sqref: string): string {
  const rects = rectsOf(sqref);
  if (attributeIn(attributes, 'type') === 'top10') {
    const count = Number(attributeIn(attributes, 'rank') ?? 10);
    return rankFormula(rects, { bottom: isOn(attributes, 'bottom'), percent: isOn(attributes, 'percent'), count });
  }
  const below = ['0', 'false'].includes(attributeIn(attributes, 'aboveAverage') ?? '');
  const sign = `${below ? '<' : '>'}${isOn(attributes, 'equalAverage') ? '=' : ''}`;
  return averageFormula(rects, sign, Number(attributeIn(attributes, 'stdDev') ?? 0));
}

const asExpression = (text: string) => text.replace(/(^|\s)type="\w+"/, '$1type="expression"');

function plainBlock(block: string, sqref: string): string {
  return block
    .replace(RANKED, (_whole, attributes: string) => {
      const formula = escaped(formulaFor(attributes, sqref).slice(1));
      return `<cfRule ${asExpression(attributes)}><formula>${formula}</formula></cfRule>`;
    })
    .replace(/<cfRule [^>]*>/g, (rule) => (WITH_FORMULA.test(rule) ? asExpression(rule) : rule));
}

/** The bytes of a workbook, with such rules said by formulas; the same bytes where there are none. */
export function plainRules(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  let isChanged = false;
  for (const [path, content] of Object.entries(parts)) {
    if (!SHEET.test(path)) continue;
    const text = strFromU8(content);
    const plain = text.replace(BLOCK, plainBlock);
    if (plain === text) continue;
    parts[path] = strToU8(plain);
    isChanged = true;
  }
  return isChanged ? zipSync(parts, { level: 0 }) : bytes;
}
