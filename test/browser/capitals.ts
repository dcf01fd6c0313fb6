import type { Locator, Page } from '@playwright/test';
import { fontHeights } from '../../shared/scene/text.ts';

/** Heights of capitals, in pixels: of every text in the drawing, and of the large sentence above it. */
export function capitalsShown(app: Page): Promise<number[]> {
  return app.evaluate((capHeight) => {
    const drawn = [...document.querySelectorAll('main svg text')].map((text) => {
      const matrix = (text as SVGTextElement).getScreenCTM();
      return Number.parseFloat(getComputedStyle(text).fontSize) * (matrix?.d ?? 0);
    });
    const heading = document.querySelector('h1');
    return [...drawn, Number.parseFloat(getComputedStyle(heading as Element).fontSize)].map(
      (em) => em * capHeight,
    );
  }, fontHeights.capHeight);
}

/** Heights of capitals of these elements, in pixels. */
export function capitalsOf(texts: Locator): Promise<number[]> {
  return texts.evaluateAll(
    (elements, capHeight) =>
      elements.map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * capHeight),
    fontHeights.capHeight,
  );
}
