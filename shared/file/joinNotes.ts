/** What older versions kept a note a kind of topic under. */
const kinds = [
  'camps',
  'gap-layer',
  'gap-department',
  'expectation',
  'bottleneck',
  'agreement',
  'contradiction',
];

/** The longest text that a note may have. */
const longest = 4000;

interface OldNote {
  id: string;
  workshopId: string;
  topic: string;
  text: string;
  discussed: boolean;
}

/**
 * Makes one note of all that were taken about one pillar in one round of one business line: there is one topic a
 * pillar. It has been discussed when all of them were. A text that would make it too long stays where it is.
 */
export function joinNotes(notes: readonly unknown[]): unknown[] {
  const joined = new Map<string, OldNote>();
  const others: unknown[] = [];
  for (const note of notes) {
    const topic = isNote(note) ? pillarTopic(note.topic) : null;
    if (topic === null || !isNote(note)) {
      others.push(note);
      continue;
    }
    const before = joined.get(topic);
    const text = [before?.text ?? '', note.text].filter((part) => part !== '').join('\n');
    if (text.length > longest) others.push(note);
    else {
      joined.set(topic, {
        ...note,
        id: `${note.workshopId}:${topic}`,
        topic,
        text,
        discussed: note.discussed && (before?.discussed ?? true),
      });
    }
  }
  return [...others, ...joined.values()];
}

/** `camps:round:line:data` as `pillar:round:line:data`; null for what is no such topic. */
function pillarTopic(topic: string): string | null {
  const kind = kinds.find((each) => topic.startsWith(`${each}:`));
  return kind === undefined ? null : `pillar${topic.slice(kind.length)}`;
}

function isNote(value: unknown): value is OldNote {
  if (typeof value !== 'object' || value === null) return false;
  const { workshopId, topic, text, discussed } = value as Record<string, unknown>;
  return (
    typeof workshopId === 'string' &&
    typeof topic === 'string' &&
    typeof text === 'string' &&
    typeof discussed === 'boolean'
  );
}
