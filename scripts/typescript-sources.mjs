import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import ts from 'typescript';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A require that takes TypeScript too: each file is turned into JavaScript as it is asked for, without type checks. */
export function requireSources() {
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, file) => {
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
    });
    module._compile(outputText, file);
  };
  return require;
}

/** Loads one TypeScript file of this repository as it is, without a build. */
export const loadSource = (path) => requireSources()(`${root}${path}`);

/** functions.json as the declarations of functions/functions.ts give it. */
export async function declaredFunctions() {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(`${root}functions/functions.ts`);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson);
}
