import { findClaim } from '../../src/catalogue/claims';
import { DOCUMENT_IDS } from '../../src/catalogue/documents';
import { findTerm, GLOSSARY, WORDS_TO_AVOID } from '../../src/catalogue/glossary';
import { STRATEGY_NOTES } from '../../src/catalogue/strategy-notes';

const repeated = (words: string[]): string[] => words.filter((word, at) => words.indexOf(word) !== at);

describe('the glossary', () => {
  it('finds a term by its name and by other words for it, however they are written', () => {
    expect(findTerm('Outsourcing')?.term).toBe('outsourcing');
    expect(findTerm('business-process outsourcing')?.term).toBe('BPO');
    expect(findTerm('  VENDOR ')?.term).toBe('provider');
    expect(findTerm('kraljic')).toBeUndefined();
  });

  it('has no word that stands for two terms', () => {
    const words = GLOSSARY.flatMap(({ term, aliases }) => [term, ...aliases]).map((word) => word.toLowerCase());
    expect(repeated(words)).toEqual([]);
  });

  it('gives one meaning for each voice of a document, from claims of that document in that voice', () => {
    for (const { term, meanings } of GLOSSARY) {
      const voices = meanings.map(({ document, claims }) => {
        const heard = new Set(
          claims.map((id) => {
            const claim = findClaim(id);
            return claim ? `${claim.document} ${claim.voice}` : id.startsWith('beyond-') ? 'beyond' : `unknown ${id}`;
          }),
        );
        expect([term, [...heard].length]).toEqual([term, 1]);
        expect([term, [...heard][0]?.split(' ')[0]]).toEqual([term, document]);
        return [...heard][0] ?? '';
      });
      expect([term, repeated(voices)]).toEqual([term, []]);
    }
  });

  it('keeps the meanings in the order of the documents', () => {
    const order = [...DOCUMENT_IDS, 'beyond'] as const;
    for (const { term, meanings } of GLOSSARY) {
      const places = meanings.map(({ document }) => order.indexOf(document));
      expect([term, places]).toEqual([term, [...places].sort((a, b) => a - b)]);
    }
  });

  it('gives the two meanings of offshoring apart from each other, and both of insourcing', () => {
    expect(findTerm('offshoring')?.meanings.map(({ document }) => document)).toEqual(['D1', 'D1', 'D2', 'D4']);
    expect(findTerm('insourcing')?.meanings.map(({ document }) => document)).toEqual(['D4', 'beyond']);
  });

  it('knows the document name of each strategy', () => {
    expect(STRATEGY_NOTES.filter(({ documentName }) => findTerm(documentName)?.term !== documentName)).toEqual([]);
  });

  it('names a word to use for each word to avoid', () => {
    expect(WORDS_TO_AVOID.filter(({ avoid, say, because }) => !avoid || !say || !because)).toEqual([]);
  });
});
