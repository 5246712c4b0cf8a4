import './help.css';
import type { OpenRoom } from '../rooms';
import type { HelpAct } from './act';
import { takePolicy } from './beside-formula';
import { EMPTY_HELP, type HelpDesk } from './model';
import { readVersions } from './versions';
import { helpView } from './view';
import { chooseFunction, enterHelp, insertChosen, takeSelection, typeArgument } from './work';

/** Help: what to do about #NAME?, a formula put together, which button writes what. */
export const openHelp: OpenRoom = ({ pane, changed, start }) => {
  const desk: HelpDesk = {
    state: EMPTY_HELP,
    set: (change) => {
      desk.state = { ...desk.state, ...change };
      changed();
    },
  };
  const act: HelpAct = {
    choose: (id) => chooseFunction(pane, desk, id),
    type: (at, text) => typeArgument(desk, at, text),
    take: (at) => start(() => takeSelection(pane, desk, at)),
    takePolicy: (at) => start(() => takePolicy(pane, desk, at)),
    insert: () => start(() => insertChosen(pane, desk)),
  };
  return {
    view: () => helpView(desk.state, readVersions(), pane, act),
    buttons: () => [],
    enter: () => start(() => enterHelp(pane, desk)),
    leave: () => undefined,
  };
};
