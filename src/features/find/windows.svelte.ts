/** What lies over the map for a while: the comparison and the preview of fact sheets. Which areas are compared stands in the link. */
class FindWindows {
  comparisonOpen = $state(false);
  /** Areas whose fact sheets are being prepared for printing; null: none. */
  #printed = $state.raw<readonly string[] | null>(null);

  get printed(): readonly string[] | null {
    return this.#printed;
  }

  /** Opens the preview of one sheet per area, from which they are printed. */
  printFactSheets(areaIds: readonly string[]): void {
    if (areaIds.length > 0) this.#printed = areaIds;
  }

  closeFactSheets(): void {
    this.#printed = null;
  }
}

export const findWindows = new FindWindows();
