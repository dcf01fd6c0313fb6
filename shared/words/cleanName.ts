/** Line ends and other control signs: a space stands for them. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** What changes the direction of what follows, has no width, or is half of a sign: nothing that belongs to a name. */
const strange = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u00ad\p{Cs}]/gu;

/** A name as it may be stored and drawn: what was typed, without signs that can't be seen and move what can. */
export function cleanName(name: string): string {
  return name.replace(controls, ' ').replace(strange, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}
