import { MANUAL } from '../../functions/manual/manual';
import { formulaText, type Metadata } from './functions-page';

/** taskpane/help/functions.json: what the pane's help says of each function. The pane carries it, so that it asks no network. */
export function functionsHelp({ functions, enums }: Metadata): string {
  const entries = functions.map(({ id, description, parameters }) => {
    const manual = MANUAL[id];
    if (!manual) throw new Error(`The manual has no entry for ${id}.`);
    const [example] = manual.examples;
    return {
      id,
      description,
      result: manual.result,
      example: formulaText(id, example.given),
      parameters: parameters.map(({ name, description: what, optional, dimensionality, customEnumId }) => ({
        name,
        what,
        needed: optional !== true,
        range: dimensionality === 'matrix',
        choices: enums.find((one) => one.id === customEnumId)?.values.map(({ stringValue }) => stringValue) ?? [],
      })),
    };
  });
  return `${JSON.stringify(entries, null, 1)}\n`;
}
