/** How a phone and the laptop come together: every way through the states, walked through. */
import { describe, expect, it } from 'vitest';
import {
  type Act,
  type ContactEvent,
  type Facts,
  linkOf,
  type Standing,
  step,
  unheard,
} from '../../../renderer/phone/state/contact.ts';
import { roundIdSchema } from '../../../shared/model/ids.ts';

const roundId = roundIdSchema.parse('round-1');
const other = roundIdSchema.parse('round-2');
/** Somebody has joined, everything is here, and nothing waits. */
const calm: Facts = { lacksQuestions: false, isJoined: true, roundId, hasUnsent: false };
const go: ContactEvent = { kind: 'go' };
const done: ContactEvent = { kind: 'done' };
const told: ContactEvent = { kind: 'told', roundId };
const down: ContactEvent = { kind: 'failed', why: 'down', retryAfter: null };
const busy: ContactEvent = { kind: 'failed', why: 'busy', retryAfter: 4 };

/** Where these events lead, with the last act. */
function reach(events: readonly ContactEvent[], facts: Facts): { standing: Standing; act: Act | null } {
  return events.reduce<{ standing: Standing; act: Act | null }>(
    ({ standing }, event) => step(standing, event, facts),
    { standing: unheard, act: null },
  );
}
const errandReached = (events: readonly ContactEvent[], facts: Facts) => {
  const { act } = reach(events, facts);
  return act?.kind === 'run' ? act.errand : null;
};

describe('what is done with the laptop', () => {
  it('is first to get the questions, then to ask what is stored, then to send', () => {
    const all = { ...calm, lacksQuestions: true, hasUnsent: true };
    expect(errandReached([go], all)).toBe('load');
    expect(errandReached([go], { ...all, lacksQuestions: false })).toBe('ask');
    expect(errandReached([go, told, done], { ...calm, hasUnsent: true })).toBe('send');
    expect(reach([go, told, done], calm)).toEqual({
      standing: { contact: { kind: 'settled' }, told: roundId },
      act: { kind: 'rest' },
    });
  });

  it('is nothing but getting the questions as long as nobody has joined', () => {
    const nobody = { ...calm, isJoined: false, hasUnsent: true };
    expect(errandReached([go], { ...nobody, lacksQuestions: true })).toBe('load');
    expect(reach([go], nobody).act).toEqual({ kind: 'rest' });
  });

  it('is one thing at a time: what comes up meanwhile is seen when that is done', () => {
    const standing = reach([go], calm).standing;
    expect(step(standing, go, { ...calm, hasUnsent: true })).toEqual({ standing, act: null });
    const then = step(step(standing, told, calm).standing, done, { ...calm, hasUnsent: true });
    expect(then.act).toEqual({ kind: 'run', errand: 'send' });
  });

  it('asks again when the laptop may have something else, and when it says so', () => {
    const settled = reach([go, told, done], calm).standing;
    expect(step(step(settled, { kind: 'stale' }, calm).standing, go, calm).act).toEqual({
      kind: 'run',
      errand: 'ask',
    });
    const sending = step(settled, go, { ...calm, hasUnsent: true }).standing;
    expect(step(sending, { kind: 'overtaken' }, calm).act).toEqual({ kind: 'run', errand: 'ask' });
  });

  it('asks about another round once, though the laptop tells of one that it has not shown yet', () => {
    const settled = reach([go, { kind: 'told', roundId: other }, done], calm);
    expect(settled.standing.contact).toEqual({ kind: 'settled' });
    expect(step(settled.standing, go, { ...calm, roundId: other }).act).toEqual({ kind: 'rest' });
    expect(step(settled.standing, go, calm).act).toEqual({ kind: 'run', errand: 'ask' });
  });

  it('is to come in again when the laptop knows this phone no more', () => {
    expect(errandReached([go, { kind: 'unknown-token' }], calm)).toBe('rejoin');
    expect(reach([go, { kind: 'unknown-token' }, told, done], calm).standing.contact.kind).toBe('settled');
    // It was let in no more: there is nobody to ask for.
    expect(reach([go, { kind: 'unknown-token' }, done], { ...calm, isJoined: false }).act).toEqual({
      kind: 'rest',
    });
  });

  it('is tried again after what failed, as late as the laptop asks', () => {
    expect(reach([go, down], calm)).toMatchObject({
      standing: { contact: { kind: 'waiting', why: 'down' } },
      act: { kind: 'retry', seconds: null },
    });
    expect(reach([go, busy], calm).act).toEqual({ kind: 'retry', seconds: 4 });
    expect(errandReached([go, busy, go], calm)).toBe('ask');
  });

  it('goes on when only a look at the room failed, and says meanwhile that the line is down', () => {
    const { standing, act } = reach([go, { ...down, isAside: true }], calm);
    expect(standing.contact).toEqual({ kind: 'under-way', errand: 'ask', link: 'down' });
    expect(act).toEqual({ kind: 'retry', seconds: null });
    expect(linkOf(step(step(standing, told, calm).standing, done, calm).standing.contact)).toBe('up');
  });
});

const events: readonly ContactEvent[] = [
  go,
  { kind: 'stale' },
  told,
  { kind: 'told', roundId: other },
  { kind: 'told', roundId: null },
  done,
  down,
  busy,
  { ...down, isAside: true },
  { kind: 'overtaken' },
  { kind: 'unknown-token' },
];
const everyFacts: readonly Facts[] = [true, false].flatMap((lacksQuestions) =>
  [true, false].flatMap((isJoined) =>
    [true, false].flatMap((hasUnsent) =>
      [roundId, null].map((round) => ({ lacksQuestions, isJoined, hasUnsent, roundId: round })),
    ),
  ),
);

/** Every standing that any order of events and facts leads to. */
function reachable(): Standing[] {
  const found = new Map([[JSON.stringify(unheard), unheard]]);
  for (const standing of found.values()) {
    for (const event of events) {
      for (const facts of everyFacts) {
        const next = step(standing, event, facts).standing;
        found.set(JSON.stringify(next), next);
      }
    }
  }
  return [...found.values()];
}

describe('from wherever it stands', () => {
  const standings = reachable();

  it('a failure is always followed by another try', () => {
    for (const standing of standings) {
      for (const failed of [down, busy, { ...down, isAside: true }]) {
        expect(step(standing, failed, calm).act?.kind).toBe('retry');
      }
    }
  });

  it('no errand begins beside another', () => {
    for (const standing of standings) {
      if (standing.contact.kind !== 'under-way') continue;
      for (const facts of everyFacts) {
        for (const event of [go, told, { kind: 'stale' } as const, { ...down, isAside: true }]) {
          expect(step(standing, event, facts).act?.kind).not.toBe('run');
        }
      }
    }
  });

  it('it comes to rest with everything sent, when the laptop answers', () => {
    for (const start of standings) {
      let facts: Facts = { lacksQuestions: true, isJoined: true, roundId, hasUnsent: true };
      let { standing, act } = step(start, start.contact.kind === 'under-way' ? done : go, facts);
      for (let steps = 0; act?.kind === 'run'; steps += 1) {
        expect(steps).toBeLessThan(6);
        if (act.errand === 'load') facts = { ...facts, lacksQuestions: false };
        else if (act.errand === 'send') facts = { ...facts, hasUnsent: false };
        else standing = step(standing, told, facts).standing;
        ({ standing, act } = step(standing, done, facts));
      }
      expect(facts).toEqual(calm);
      expect(standing).toEqual({ contact: { kind: 'settled' }, told: roundId });
    }
  });
});
