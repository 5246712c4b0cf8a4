import './money.css';
import type { OpenRoom } from '../rooms';
import { openMoneyRoom } from './open-money';

/** The Money room with its style. */
export const openMoney: OpenRoom = openMoneyRoom;
