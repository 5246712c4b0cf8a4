const path = require('node:path');
const base = require('../../jest.config.cjs');

/** Tests that need LibreOffice on the machine. "npm test" leaves them out; run them with "npx jest -c test/libreoffice/jest.config.cjs". */
module.exports = {
  ...base,
  rootDir: path.resolve(__dirname, '../..'),
  testMatch: ['<rootDir>/test/libreoffice/*.office.ts'],
};
