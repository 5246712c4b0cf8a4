/** Where Excel runs that an add-in can be loaded into from a command line. */
const NAMES = { win32: 'Windows', darwin: 'macOS' };

/**
 * Why Excel cannot be started here, and what to run instead.
 * @param {string} platform as in process.platform
 * @param {string} address where the development server would serve
 * @returns {string | undefined} undefined where it can be started
 */
export function explainPlatform(platform, address) {
  if (platform in NAMES) return undefined;
  return [
    `Excel cannot be started here: this is ${platform}, and Excel with add-ins runs on ${Object.values(NAMES).join(' and ')} only.`,
    'Nothing was started. What works here instead:',
    '  npm start            the example inventory, without Excel',
    "  npm test             functions and pane against Microsoft's own Office.js client in a simulated host",
    `  npm run dev-server   serves the add-in at ${address}, for Excel in a browser:`,
    '                       Home > Add-ins > More Settings > Upload My Add-in, then choose manifest.xml',
  ].join('\n');
}
