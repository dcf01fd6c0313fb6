import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pillarIcons } from '../../../shared/drawing/icons.ts';
import { packLimits } from '../../../shared/model/pack.ts';

it.each(['eigen-model', 'own-model'])('the guide %s names the icons and limits that there are', (name) => {
  const guide = readFileSync(new URL(`../../../assets/guides/${name}.md`, import.meta.url), 'utf8');
  for (const icon of pillarIcons) expect(guide).toContain(`\`${icon}\``);
  const { pillars, levels, statements, text } = packLimits;
  for (const { least, most } of [pillars, levels, statements]) {
    expect(guide).toMatch(new RegExp(`\\b${least} (tot|to) ${most}\\b`));
  }
  expect(guide).toContain(`${text.headline} `);
});
