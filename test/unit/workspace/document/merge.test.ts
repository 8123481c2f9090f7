import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../../src/domain/measures/measure';
import type { MergeReport } from '../../../../src/workspace/document/file/merge';
import { readKiezplan } from '../../../../src/workspace/document/file/read-file';
import { Workspace } from '../../../../src/workspace/document/workspace.svelte';
import { idea } from './arbitrary';

const step = { name: 'change', subject: '' } as const;
const NO_PHOTOS = new Map<string, Uint8Array>();

function open(workspace: Workspace, file: Uint8Array): MergeReport {
  const reading = readKiezplan(file);
  if ('refused' in reading) throw new Error(reading.refused.kind);
  return workspace.merge(reading.received, 'Datei');
}

const save = (workspace: Workspace): Uint8Array => workspace.save(NO_PHOTOS, 'test');
const titles = (entries: MergeReport['added']) => entries.map((entry) => ('measure' in entry ? entry.measure.title : entry.plan.name));

function change(workspace: Workspace, id: string, fields: Partial<Measure>): void {
  workspace.put({ ...workspace.measure(id)!, ...fields }, step);
}

/** Two people with the same measure. */
function pair(): [Workspace, Workspace] {
  const here = new Workspace('memory');
  const there = new Workspace('memory');
  here.put(idea('a', { title: 'Kosmosviertel' }), step);
  open(there, save(here));
  return [here, there];
}

describe('merging files', () => {
  test('different fields, offers and comments of the same measure all stay, once', () => {
    const [here, there] = pair();
    const offer = (id: string) => ({ id, kind: 'events', title: id, partner: '' }) as const;
    const comment = (id: string) => ({ id, at: '2026-11-22T20:00:00.000Z', from: '', text: id });
    change(here, 'a', { summary: 'Ein Laden', tags: ['Ost'], comments: [comment('c1')], concept: { ...here.measure('a')!.concept, offers: [offer('o1'), offer('o2')] } });
    change(there, 'a', { responsible: 'SPD Treptow', tags: ['Süd'], comments: [comment('c2')], concept: { ...there.measure('a')!.concept, offers: [offer('o3')] } });
    const report = open(here, save(there));
    open(here, save(there));
    open(there, save(here));
    expect(here.measures).toEqual(there.measures);
    expect(here.measure('a')).toMatchObject({ summary: 'Ein Laden', responsible: 'SPD Treptow', tags: ['Ost', 'Süd'] });
    expect(here.measure('a')?.comments.map(({ id }) => id).sort()).toEqual(['c1', 'c2']);
    expect(here.measure('a')?.concept.offers.map(({ id }) => id).sort()).toEqual(['o1', 'o2', 'o3']);
    expect(report).toMatchObject({ added: [], removed: [], unchanged: 0, conflicts: [] });
    expect(titles(report.changed)).toEqual(['Kosmosviertel']);
  });

  test('the same field changed on both sides is shown with both values, and the other one can be taken', () => {
    const [here, there] = pair();
    change(here, 'a', { title: 'Laden im Kosmosviertel', summary: 'gleich' });
    change(there, 'a', { title: 'Kiezbüro Kosmosviertel', summary: 'gleich' });
    const { conflicts } = open(here, save(there));
    expect(conflicts).toHaveLength(1);
    const [conflict] = conflicts;
    expect(conflict?.names).toEqual(['measures', 'title']);
    expect([conflict?.kept, conflict?.other].sort()).toEqual(['Kiezbüro Kosmosviertel', 'Laden im Kosmosviertel']);
    expect(here.measure('a')?.title).toBe(conflict?.kept);
    here.takeOther(conflict!);
    expect(here.measure('a')?.title).toBe(conflict?.other);
    // Whoever opens the result gets it without being asked again.
    expect(open(there, save(here)).conflicts).toEqual([]);
    expect(there.measure('a')?.title).toBe(conflict?.other);
    expect(open(here, save(there))).toMatchObject({ conflicts: [], unchanged: 1, changed: [] });
  });

  test('one after the other is no conflict', () => {
    const [here, there] = pair();
    change(there, 'a', { title: 'Neu' });
    expect(open(here, save(there)).conflicts).toEqual([]);
    change(here, 'a', { title: 'Neuer' });
    expect(open(there, save(here)).conflicts).toEqual([]);
    expect(there.measure('a')?.title).toBe('Neuer');
  });

  test('what one side removed and the other changed is named, and can be taken back', () => {
    const [here, there] = pair();
    here.remove('a', step);
    change(there, 'a', { title: 'Doch' });
    const withoutIt = save(here);
    const [leftOut] = open(here, save(there)).leftOut;
    expect(leftOut).toMatchObject({ edited: true, measure: { title: 'Doch' } });
    expect(here.measures).toEqual([]);
    const [removed] = open(there, withoutIt).removed;
    expect(removed).toMatchObject({ edited: true, measure: { title: 'Doch' } });
    there.put(leftOut && 'measure' in leftOut ? leftOut.measure : idea('none'), step);
    open(here, save(there));
    expect(here.measure('a')?.title).toBe('Doch');
  });

  test('the same measure begun twice, such as out of a link, is merged by fields, too', () => {
    const [here, there] = [new Workspace('memory'), new Workspace('memory')];
    here.put(idea('a', { summary: 'Ein Laden' }), step);
    there.put(idea('a', { responsible: 'SPD Treptow' }), step);
    open(here, save(there));
    expect(here.measures).toMatchObject([{ summary: 'Ein Laden', responsible: 'SPD Treptow' }]);
  });

  test('merging is one step and can be undone and redone', () => {
    const [here, there] = pair();
    change(there, 'a', { title: 'Neu' });
    there.put(idea('b'), step);
    const before = here.measures;
    open(here, save(there));
    expect(here.undoStep).toEqual({ name: 'import', subject: 'Datei' });
    here.undo();
    expect(here.measures).toEqual(before);
    here.redo();
    expect(here.measures).toEqual(there.measures);
  });

  test('the files of twelve Kreise give the same document in any order, and twice', () => {
    fc.assert(fc.property(fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), fc.shuffledSubarray([...Array(12).keys()], { minLength: 12 }), (first, second) => {
      const files = [...Array(12).keys()].map((kreis) => {
        const workspace = new Workspace('memory');
        workspace.put(idea(`k${kreis}`), step);
        workspace.put(idea('shared', { title: `Titel ${kreis}` }), step);
        return save(workspace);
      });
      const [one, other] = [new Workspace('memory'), new Workspace('memory')];
      for (const kreis of [...first, ...second]) open(one, files[kreis]!);
      for (const kreis of second) open(other, files[kreis]!);
      expect(one.measures).toHaveLength(13);
      expect(one.measures).toEqual(other.measures);
    }), { numRuns: 5 });
  });
});

type Act = { readonly who: number; readonly kind: 'add' | 'edit' | 'comment' | 'offer' | 'plan' | 'remove' | 'undo' | 'exchange'; readonly which: number; readonly word: string };

const acts: fc.Arbitrary<Act> = fc.record({
  who: fc.nat({ max: 3 }),
  kind: fc.constantFrom('add', 'edit', 'edit', 'comment', 'offer', 'plan', 'remove', 'undo', 'exchange'),
  which: fc.nat({ max: 100 }),
  word: fc.string({ maxLength: 8 }),
});

/** Does something; whatever must never get lost is noted. */
function act(people: readonly Workspace[], { who, kind, which, word }: Act, index: number, written: Map<string, string>): void {
  const workspace = people[who]!;
  const measure = workspace.measures[which % Math.max(1, workspace.measures.length)];
  const id = `n${index}`;
  if (kind === 'add') workspace.put(idea(id), step);
  else if (kind === 'exchange') open(workspace, save(people[which % people.length]!));
  else if (kind === 'undo') workspace.undo();
  else if (kind === 'plan') workspace.putPlan({ id, name: word, note: '', measureIds: measure ? [measure.id] : [], created: '2026-11-22T20:00:00.000Z' }, step);
  else if (!measure) return;
  else if (kind === 'remove') workspace.remove(measure.id, step);
  else if (kind === 'edit') change(workspace, measure.id, which % 2 === 0 ? { title: word } : { summary: word, spot: { position: [13.4, 52.5], address: word } });
  else if (kind === 'offer') change(workspace, measure.id, { concept: { ...measure.concept, offers: [{ id, kind: 'other', title: word, partner: '' }, ...measure.concept.offers] } });
  else {
    change(workspace, measure.id, { comments: [...measure.comments, { id, at: '2026-11-22T20:00:00.000Z', from: '', text: word }] });
    written.set(id, measure.id);
  }
}

describe('four people who work for themselves and exchange files', () => {
  test('whatever they did, in the end all have the same, and nothing is lost or doubled', () => {
    fc.assert(fc.property(fc.array(acts, { maxLength: 40 }), fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { maxLength: 10 }), (history, order) => {
      const people = Array.from({ length: 4 }, () => new Workspace('memory'));
      const written = new Map<string, string>();
      const undone = history.some(({ kind }) => kind === 'undo');
      history.forEach((one, index) => act(people, one, index, written));
      for (const [to, from] of order) open(people[to]!, save(people[from]!));
      // Whoever heard of all tells all.
      for (const person of people.slice(1)) open(people[0]!, save(person));
      for (const person of people.slice(1)) open(person, save(people[0]!));
      for (const person of people.slice(1)) {
        expect(person.measures).toEqual(people[0]!.measures);
        expect(person.plans).toEqual(people[0]!.plans);
      }
      const all = people[0]!.measures;
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const [comment, id] of undone ? [] : written) {
        const measure = people[0]!.measure(id);
        if (measure) expect(measure.comments.filter((other) => other.id === comment)).toHaveLength(1);
      }
    }), { numRuns: 60 });
  }, 120_000);
});
