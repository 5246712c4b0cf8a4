import fc from 'fast-check';
import { readPolicy, writePolicy } from '../../src/table/policy-json';
import { policyTables, readPolicyTables } from '../../src/table/policy-sheets';
import { readPolicyRange, stackTables } from '../../src/table/policy-stack';
import { editedPolicy } from './edited-policy';

describe('an edited policy', () => {
  it('is the same, byte by byte, after a trip through JSON', () => {
    fc.assert(
      fc.property(editedPolicy, (policy) => {
        const text = writePolicy(policy);
        const read = readPolicy(text);
        expect(read.ok ? read.value : read.problem.message).toEqual(policy);
        expect(read.ok && writePolicy(read.value)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same, cell by cell, after a trip through sheets', () => {
    fc.assert(
      fc.property(editedPolicy, (policy) => {
        const tables = policyTables(policy);
        const read = readPolicyTables(tables);
        expect(read.ok ? read.value : read.problem.message).toEqual(policy);
        expect(read.ok && policyTables(read.value)).toEqual(tables);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after a trip through one range, from sheets to JSON and back', () => {
    fc.assert(
      fc.property(editedPolicy, (policy) => {
        const range = stackTables(policyTables(policy));
        const read = readPolicyRange(range);
        expect(read.ok && writePolicy(read.value)).toBe(writePolicy(policy));
        expect(read.ok && stackTables(policyTables(read.value))).toEqual(range);
      }),
      { numRuns: 60 },
    );
  });
});
