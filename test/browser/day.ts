/** Counting what a facilitator does on a day, and doing what the participants do. */
import { devices, type Locator, type Page } from '@playwright/test';
import { expect } from './app.ts';

/**
 * What a facilitator does, counted as it was when the day took 260 actions: a click is one, a filled-in field is one
 * (typed or pasted, with the Enter that ends it in the same field), a run of keys without anything between is one, a
 * button that is held and a drag are one, and so is a choice in a list or in the system's own window. What
 * participants tap on their phones or on the laptop that goes round does not count.
 */
export class Actions {
  private readonly counts = new Map<string, number>();
  private part = '';

  begin(part: string): void {
    this.part = part;
  }

  private add(): void {
    this.counts.set(this.part, (this.counts.get(this.part) ?? 0) + 1);
  }

  async click(control: Locator): Promise<void> {
    this.add();
    await control.click();
  }

  async fill(field: Locator, text: string, end = ''): Promise<void> {
    this.add();
    await field.fill(text);
    if (end !== '') await field.press(end);
  }

  /** What was copied elsewhere, pasted where the cursor stands. */
  async paste(field: Locator, text: string): Promise<void> {
    this.add();
    await field.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Keys that are typed on from where the focus is: the rows of a list, a form or a code. */
  async type(page: Page, keys: string, end = ''): Promise<void> {
    this.add();
    await page.keyboard.type(keys);
    if (end !== '') await page.keyboard.press(end);
  }

  async hold(button: Locator, seconds: number): Promise<void> {
    this.add();
    await button.hover();
    const { mouse } = button.page();
    await mouse.down();
    await button.page().waitForTimeout(seconds * 1000 + 500);
    await mouse.up();
  }

  /** A file that is dragged from a folder or a message onto the window. */
  async drop(page: Page, name: string, text: string): Promise<void> {
    this.add();
    const dataTransfer = await page.evaluateHandle(
      ([file, contents]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([contents], file));
        return transfer;
      },
      [name, text] as const,
    );
    await page.dispatchEvent('main', 'dragover', { dataTransfer });
    await page.dispatchEvent('main', 'drop', { dataTransfer });
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  table(): string {
    const rows = [...this.counts].map(([part, count]) => `${part.padEnd(24)} ${`${count}`.padStart(3)}`);
    return [...rows, `day: ${this.total} actions`].join('\n');
  }
}

const { defaultBrowserType: _browser, ...pixel } = devices['Pixel 5'];
export const phoneOptions = { ...pixel, locale: 'nl-NL', reducedMotion: 'reduce' as const };

/** Presses a button, and waits until the page with that heading has made room. */
async function gone(button: Locator, press: () => Promise<void>): Promise<void> {
  const headings = button.page().getByRole('heading', { level: 1 });
  const before = await headings.first().textContent();
  await press();
  await expect(headings.first()).not.toHaveText(before ?? '');
}

/** Answers whatever a phone asks with these levels, pillar after pillar and line after line, and finishes. */
export async function answerOnPhone(phone: Page, levels: string): Promise<void> {
  const begin = phone.getByRole('button', { name: 'Beginnen' });
  const ready = phone.getByRole('button', { name: 'Ja, ik ben klaar' });
  const next = phone.getByRole('button', { name: /^(Volgende|Nakijken)/ });
  const question = phone.getByRole('button', { name: 'Weet ik niet' });
  // What it says of an earlier round makes room first.
  await begin.waitFor();
  const done = phone.getByRole('heading', { name: 'Dank je wel!' });
  for (let asked = 0; ; ) {
    await begin.or(ready).or(question).or(done).first().waitFor();
    if (await done.isVisible()) {
      // A laptop that is busy is tried again after a while.
      return expect(phone.getByText('Alles is aangekomen')).toBeVisible({ timeout: 45_000 });
    }
    if (await begin.isVisible()) await gone(begin, () => begin.tap());
    else if (await ready.isVisible()) await gone(ready, () => ready.tap());
    else {
      const level = Number(levels[asked % levels.length]);
      await phone
        .getByRole('radio')
        .nth(level - 1)
        .check({ force: true });
      const heading = await phone.getByRole('heading', { level: 1 }).textContent();
      await next.tap();
      await expect(phone.getByRole('heading', { level: 1 }).filter({ hasText: heading ?? '' })).toHaveCount(
        0,
      );
      asked += 1;
    }
  }
}

/** The same for somebody who has the laptop, from the hand-over to handing it on. */
export async function answerOnLaptop(app: Page, name: string, levels: string): Promise<void> {
  const mine = app.getByRole('button', { name: `Ik ben ${name}, beginnen` });
  await gone(mine, () => mine.click());
  const begin = app.getByRole('button', { name: 'Beginnen' });
  const ready = app.getByRole('button', { name: 'Ja, ik ben klaar' });
  const question = app.getByText(/^Pijler 1 van \d$/);
  const done = app.getByRole('heading', { name: `Dank je wel, ${name}!` });
  for (let asked = 0; ; ) {
    await begin.or(ready).or(question).or(done).first().waitFor();
    if (await done.isVisible()) break;
    if (await begin.isVisible()) await gone(begin, () => begin.click());
    else if (await ready.isVisible()) await gone(ready, () => ready.click());
    else {
      // As fast as they are typed, up to the last pillar of the line.
      const pillars = Number((await question.textContent())?.at(-1));
      for (let pillar = 1; pillar <= pillars; pillar += 1, asked += 1) {
        await app.keyboard.press(levels[asked % levels.length] ?? '3');
        await app.keyboard.press('ArrowRight');
      }
      await ready.waitFor();
    }
  }
  await app.getByRole('button', { name: /^Klaar: / }).click();
}
