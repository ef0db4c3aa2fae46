import { describe, expect, it } from 'vitest';
import { tagOffers } from '~/components/paper/tags/tagOffers';

const known = (...tags: string[]) => tags.map((tag, index) => ({ tag, count: tags.length - index }));
const namesOf = (offers: ReturnType<typeof tagOffers>): string[] => offers.known.map(({ tag }) => tag);

describe('Enter', () => {
  it.each([
    ['takes the first known tag that begins with the text', 'gr', ['graphs', 'group meeting', 'my group'], 'graphs'],
    ['takes the tag itself before a longer one that is used more', 'nlp', ['NLP theory', 'NLP'], 'NLP'],
    ['makes the typed tag, if the text is only in the middle of a known one', 'group', ['my group'], 'group'],
    ['makes the typed tag, if none is known', 'gr', [], 'gr'],
    ['does not take a tag of a shorter text that was asked for before', 'gra', ['group meeting', 'graphs'], 'graphs'],
    ['finds tags of any script', '大语', ['大语言模型'], '大语言模型'],
  ])('%s', (_, typed, suggestions, first) => {
    expect(tagOffers(typed, [], known(...suggestions)).first).toBe(first);
  });

  it('adds nothing for a tag that the paper has, even if another one begins like it', () => {
    expect(tagOffers('NLP', ['nlp'], known('NLP', 'NLP theory'))).toMatchObject({ first: undefined, created: undefined });
  });

  it('adds nothing for an empty text', () => {
    expect(tagOffers('', [], known('graphs')).first).toBeUndefined();
  });
});

it('offers to make the typed tag, unless it is known', () => {
  expect(tagOffers('gr', [], known('graphs')).created).toBe('gr');
  expect(tagOffers('Graphs', [], known('graphs')).created).toBeUndefined();
});

it('offers the tag itself first, then those that begin with the text, without the tags of the paper', () => {
  const offers = tagOffers('vision', ['Vision 3D'], known('computer vision', 'vision 3d', 'vision transformers', 'vision'));
  expect(namesOf(offers)).toEqual(['vision', 'vision transformers', 'computer vision']);
});
