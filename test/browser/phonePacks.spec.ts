/** Models of every size on small phones: the page knows none of them beforehand. */
import { ketenPack, largestPack, teamPack } from '../packs.ts';
import { button, expect, expectUsable, join, small, status, test } from './phone.ts';

test.use(small);

for (const [name, pack] of [
  ['4 × 4', ketenPack],
  ['2 × 3, in Dutch alone', teamPack],
  ['10 × 7', largestPack],
] as const) {
  test.describe(name, () => {
    test.use({ pack });

    test('every pillar has its own levels as cards, its colours and its icon', async ({ phone, room }) => {
      // Ten pillars, each looked at as a whole.
      test.slow();
      room.open();
      await join(phone);
      await button(phone, 'Beginnen').tap();
      for (const [place, pillar] of pack.pillars.entries()) {
        await expect(phone.getByText(`Pijler ${place + 1} van ${pack.pillars.length}`)).toBeVisible();
        await expect(phone.getByRole('heading', { name: pillar.name.nl })).toBeVisible();
        const cards = phone.getByRole('radio');
        await expect(cards).toHaveCount(pack.levels.length);
        await cards.last().check({ force: true });
        await expectUsable(phone);
        await button(phone, /Volgende|Nakijken/).tap();
      }
      await expectUsable(phone);
      await button(phone, 'Ja, ik ben klaar').tap();
      await expect(status(phone)).toHaveText(/Alles is aangekomen/);
      const highest = pack.levels.length;
      expect(room.responses).toMatchObject([
        { items: Object.fromEntries(pack.pillars.map(({ id }) => [id, highest])) },
      ]);
    });
  });
}

test.describe('statements', () => {
  test.use({ pack: ketenPack, workshop: { mode: 'detailed' } });

  test('are answered in the model’s own words', async ({ phone, room }) => {
    room.open();
    await join(phone);
    await button(phone, 'Beginnen').tap();
    for (const { nl } of Object.values(ketenPack.answers)) {
      await expect(phone.getByRole('button', { name: nl, exact: true })).toBeVisible();
    }
    await expectUsable(phone);
    await button(phone, ketenPack.answers.partly.nl).tap();
    await expect.poll(() => Object.values(room.responses[0]?.items ?? {})).toEqual(['partly']);
  });
});
