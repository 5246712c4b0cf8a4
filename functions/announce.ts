import { nameVersion } from './lookup';

/** The page that these functions were loaded into can ask them for their version, as a formula can. */
Reflect.set(globalThis, 'sourcingFunctions', { version: nameVersion });
