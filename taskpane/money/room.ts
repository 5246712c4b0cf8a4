import './money.css';
import './fields.css';
import './answer.css';
import './figures.css';
import type { OpenRoom } from '../rooms';
import { openMoneyRoom } from './open-money';

/** The Money room with its style. */
export const openMoney: OpenRoom = openMoneyRoom;
