/** Everything of Vorschlagen that the window shows, in one piece that is loaded when someone first goes there. */
export { default as MeasureCard } from './card/MeasureCard.svelte';
export { default as PlacingSheet } from './create/PlacingSheet.svelte';
export { ProposeModel } from './propose-model.svelte';
export { default as ProposeLayers } from './ProposeLayers.svelte';
export { default as ProposePanel } from './ProposePanel.svelte';
export { default as UndoButtons } from './UndoButtons.svelte';
