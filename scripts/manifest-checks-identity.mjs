import { findAll, findChild } from './manifest-checks-tree.mjs';

/** The namespace that every formula in a user's workbook begins with: it can never change. */
const NAMESPACE = 'SOURCING';

/** The requirement sets without which the add-in is of no use, with the least version that the manifest may ask for. */
const NEEDED_SETS = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1', ExcelApi: '1.1' };

/** Sets that Office refuses in a manifest: they can be asked for while running only. */
const RUNTIME_ONLY_SETS = ['ExcelApiOnline', 'ExcelApiDesktop'];

const NIL = '00000000-0000-0000-0000-000000000000';

/** The id is what Office knows the add-in by: a fresh one, kept for ever. */
export function checkId(manifest) {
  const id = findChild(manifest, 'Id');
  if (id && id.text !== NIL) return [];
  return [
    {
      line: (id ?? manifest).line,
      message: `The Id is ${id ? 'the empty GUID' : 'missing'}. Office tells add-ins apart by it: put a new GUID here once (node -p "crypto.randomUUID()") and keep it.`,
    },
  ];
}

/** Versions that drift apart hide which files a user has. */
export function checkVersion(manifest, { version }) {
  const given = findChild(manifest, 'Version');
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(version)) {
    return [
      {
        line: (given ?? manifest).line,
        message: `The version of package.json gives "${version}", but Office knows only numbers with dots. Use x.y.z in package.json.`,
      },
    ];
  }
  if (!given || given.text === version) return [];
  return [
    {
      line: given.line,
      message: `The Version is ${given.text}, but package.json makes it ${version}. Write ${version} here, or change package.json.`,
    },
  ];
}

/** The add-in is for Excel, in the base manifest and in its overrides. */
export function checkHosts(manifest) {
  const hosts = [
    findChild(manifest, 'Hosts', 'Host')?.attributes.Name,
    findChild(manifest, 'VersionOverrides', 'Hosts', 'Host')?.attributes.type,
  ];
  const wrong = findAll(manifest, 'Host').find(({ attributes }) => (attributes.Name ?? attributes.type) !== 'Workbook');
  if (!wrong && hosts.every((host) => host === 'Workbook')) return [];
  const given = wrong ? `"${wrong.attributes.Name ?? wrong.attributes.type}"` : 'missing';
  return [
    {
      line: (wrong ?? manifest).line,
      message: `A Host is ${given}; this add-in is for Excel only. Write Name="Workbook" above and xsi:type="Workbook" in VersionOverrides.`,
    },
  ];
}

/** The namespace of the functions stands in every saved formula. */
export function checkNamespace(manifest) {
  const reference = findAll(manifest, 'Namespace')[0];
  if (!reference) {
    return [
      {
        line: manifest.line,
        message: `The functions have no Namespace. Add <Namespace resid="…" /> with the short string ${NAMESPACE} after <Metadata>.`,
      },
    ];
  }
  const text = findAll(manifest, 'String').find(({ attributes }) => attributes.id === reference.attributes.resid);
  if (!text || text.attributes.DefaultValue === NAMESPACE) return [];
  return [
    {
      line: text.line,
      message: `The functions' namespace is "${text.attributes.DefaultValue}"; saved workbooks say ${NAMESPACE}. Write ${NAMESPACE}.`,
    },
  ];
}

const atLeast = (given, least) => {
  const [major, minor] = given.split('.').map(Number);
  const [leastMajor, leastMinor] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
};

/** Where a needed set is not asked for, Office would offer the add-in to an Excel in which it cannot work. */
export function checkRequirements(manifest) {
  const sets = findChild(manifest, 'Requirements', 'Sets');
  const asked = (sets?.children ?? []).map((set) => ({
    line: set.line,
    name: set.attributes.Name,
    version: set.attributes.MinVersion ?? sets.attributes.DefaultMinVersion ?? '1.1',
  }));
  const missing = Object.entries(NEEDED_SETS)
    .filter(([name, least]) => !asked.some((set) => set.name === name && atLeast(set.version, least)))
    .map(([name, least]) => ({
      line: (sets ?? manifest).line,
      message: `The requirement set ${name} ${least} or later is not asked for. Add <Set Name="${name}" MinVersion="${least}" /> to the Sets of the base manifest.`,
    }));
  const refused = asked
    .filter(({ name }) => RUNTIME_ONLY_SETS.includes(name))
    .map(({ line, name }) => ({
      line,
      message: `${name} cannot be asked for in a manifest. Remove it and call isSetSupported while running.`,
    }));
  return [...missing, ...refused];
}
