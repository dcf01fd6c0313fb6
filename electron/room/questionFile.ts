import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Questionnaire } from '../../shared/room/questionnaire.ts';
import type { PageFile } from '../services/pageFiles.ts';

const compress = promisify(gzip);

/** What the room's round asks, as a file for phones: made once, and small for the air. */
export interface QuestionFile {
  /** @param name from the view; under one name there is never another questionnaire */
  show(name: string | null, questionnaire: Questionnaire | null): void;
  /** Null when that is not what is asked now: a phone that asks for it will hear of another. */
  find(name: string, asking: { acceptsGzip: boolean }): Promise<PageFile | null>;
}

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'max-age=31536000, immutable',
  vary: 'accept-encoding',
};

interface Shown {
  name: string;
  bytes: Buffer<ArrayBuffer>;
  /** Three hundred phones ask at once: it is compressed for the first of them. */
  small: Promise<Buffer<ArrayBuffer>> | null;
}

export function createQuestionFile(): QuestionFile {
  let shown: Shown | null = null;
  return {
    show(name, questionnaire) {
      if (name === null || questionnaire === null) shown = null;
      else if (name !== shown?.name) {
        shown = { name, bytes: Buffer.from(JSON.stringify(questionnaire)), small: null };
      }
    },
    async find(name, { acceptsGzip }) {
      if (shown?.name !== name) return null;
      if (!acceptsGzip) return { bytes: shown.bytes, headers };
      shown.small ??= compress(shown.bytes).then((bytes) => Buffer.from(bytes));
      return { bytes: await shown.small, headers: { ...headers, 'content-encoding': 'gzip' } };
    },
  };
}
