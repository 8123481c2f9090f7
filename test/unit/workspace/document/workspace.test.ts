import { describe, expect, test } from 'vitest';
import { EMPTY_CONCEPT } from '../../../../src/domain/measures/concept';
import { Workspace } from '../../../../src/workspace/document/workspace.svelte';
import { idea } from './arbitrary';

const step = (subject: string, name: 'add' | 'change' | 'remove' | 'move' = 'change') => ({ name, subject }) as const;

function started(): Workspace {
  const workspace = new Workspace('memory');
  workspace.put(idea('a', { title: 'Kosmosviertel' }), step('Kosmosviertel', 'add'));
  workspace.put(idea('b', { title: 'Marzahn', created: '2026-11-22T20:01:00.000Z' }), step('Marzahn', 'add'));
  return workspace;
}

describe('the workspace', () => {
  test('measures stand in the order of their creation, and what has not changed stays the same object', () => {
    const workspace = started();
    const [a, b] = workspace.measures;
    expect([a?.title, b?.title]).toEqual(['Kosmosviertel', 'Marzahn']);
    workspace.put({ ...b!, title: 'Marzahn-West' }, step('Marzahn'));
    expect(workspace.measures[0]).toBe(a);
    expect(workspace.measure('b')?.title).toBe('Marzahn-West');
    expect(workspace.measure('b')?.history).toBe(b?.history);
    expect(workspace.measure('b')?.concept).toBe(b?.concept);
  });

  test('steps are undone and redone by name', () => {
    const workspace = started();
    workspace.remove('a', step('Kosmosviertel', 'remove'));
    expect(workspace.measures.map(({ id }) => id)).toEqual(['b']);
    expect(workspace.undoStep).toEqual(step('Kosmosviertel', 'remove'));
    workspace.undo();
    expect(workspace.measure('a')?.title).toBe('Kosmosviertel');
    expect(workspace.redoStep).toEqual(step('Kosmosviertel', 'remove'));
    expect(workspace.undoStep).toEqual(step('Marzahn', 'add'));
    workspace.redo();
    expect(workspace.measure('a')).toBeUndefined();
    workspace.undo();
    workspace.undo();
    workspace.undo();
    expect(workspace.measures).toEqual([]);
    expect(workspace.undoStep).toBeNull();
    workspace.redo();
    workspace.redo();
    expect(workspace.measures).toEqual(started().measures);
  });

  test('typing in one field is one step, another field another', () => {
    const workspace = started();
    const type = (change: object) => workspace.put({ ...workspace.measure('a')!, ...change }, step('Kosmosviertel'));
    for (const summary of ['E', 'Ei', 'Ein', 'Ein Laden']) type({ summary });
    for (const responsible of ['S', 'SPD']) type({ responsible });
    workspace.undo();
    expect(workspace.measure('a')).toMatchObject({ summary: 'Ein Laden', responsible: '' });
    workspace.undo();
    expect(workspace.measure('a')).toMatchObject({ summary: '', responsible: '' });
    workspace.redo();
    type({ summary: 'Ein Laden mit Schaufenster' });
    workspace.undo();
    expect(workspace.measure('a')?.summary).toBe('Ein Laden');
  });

  test('what changes nothing is no step', () => {
    const workspace = started();
    workspace.put({ ...workspace.measure('b')! }, step('Marzahn'));
    expect(workspace.undoStep).toEqual(step('Marzahn', 'add'));
  });

  test('a removed measure leaves all plans, and comes back to them', () => {
    const workspace = started();
    workspace.putPlan({ id: 'p', name: 'Zwölf Büros', note: '', measureIds: ['a', 'b'], created: '2026-11-22T20:02:00.000Z' }, { name: 'plan', subject: 'Zwölf Büros' });
    workspace.remove('a', step('Kosmosviertel', 'remove'));
    expect(workspace.plan('p')?.measureIds).toEqual(['b']);
    workspace.undo();
    expect(workspace.plan('p')?.measureIds).toEqual(['a', 'b']);
    workspace.removePlan('p', { name: 'remove', subject: 'Zwölf Büros' });
    expect(workspace.plans).toEqual([]);
    expect(workspace.measures).toHaveLength(2);
  });

  test('lists keep the order they are put in', () => {
    const workspace = started();
    const offers = ['c', 'a', 'b'].map((id) => ({ id, kind: 'events' as const, title: id, partner: '' }));
    const put = (next: typeof offers) => {
      workspace.put({ ...workspace.measure('a')!, concept: { ...EMPTY_CONCEPT, offers: next } }, step('Kosmosviertel'));
      return workspace.measure('a')!.concept.offers;
    };
    expect(put(offers)).toEqual(offers);
    expect(put(offers.toReversed())).toEqual(offers.toReversed());
    expect(put(offers.slice(1))).toEqual(offers.slice(1));
  });
});
