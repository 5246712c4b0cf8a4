import { findAll } from './manifest-checks-tree.mjs';

/** The functions that the pane's page registers with Office.actions.associate. */
const COMMANDS = ['classifySelection', 'insertInventory'];

/** Controls and groups are addressed by id, when a button is switched off or a keyboard shortcut is set. */
export function checkControlIds(manifest) {
  return ['Control', 'Group', 'Item'].flatMap((name) => {
    const seen = new Map();
    return findAll(manifest, name).flatMap(({ line, attributes }) => {
      const before = seen.get(attributes.id);
      seen.set(attributes.id, before ?? line);
      if (before === undefined) return [];
      return [
        { line, message: `The ${name} id "${attributes.id}" is already on line ${before}. Rename one of the two.` },
      ];
    });
  });
}

/** A button whose function nobody registered does nothing, without a message. */
export function checkFunctionNames(manifest) {
  const named = findAll(manifest, 'FunctionName');
  const unknown = named
    .filter(({ text }) => !COMMANDS.includes(text))
    .map(({ line, text }) => ({
      line,
      message: `The pane registers no function "${text}"; it registers ${COMMANDS.join(', ')}. Use one of these.`,
    }));
  const missing = COMMANDS.filter((command) => !named.some(({ text }) => text === command)).map((command) => ({
    line: manifest.line,
    message: `No button runs "${command}", which the pane registers. Add a Control with <FunctionName>${command}</FunctionName>.`,
  }));
  return [...unknown, ...missing];
}

/** A pane of its own per button works against the one page that everything shares. */
export function checkTaskpaneIds(manifest) {
  return findAll(manifest, 'TaskpaneId').map(({ line }) => ({
    line,
    message: 'With a shared runtime there is one pane, so an Action must not name its own. Remove <TaskpaneId>.',
  }));
}
