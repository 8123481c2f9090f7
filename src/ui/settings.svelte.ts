import type { Language } from '../domain/wording/format';

export type Theme = 'light' | 'dark';
const STORAGE_KEY = 'kiezkompass.settings';

interface Stored {
  theme?: Theme;
  language?: Language;
}

/** Theme and language: how this person likes to see the application. Kept on the device, not in links. */
class Settings {
  #theme = $state<Theme | undefined>();
  #language = $state<Language>('de');
  #systemIsDark = $state(false);
  /** False if the browser refuses to store settings (private mode); they then last until the page is closed. */
  stored = $state(true);

  constructor() {
    const { theme, language } = this.#read();
    this.#theme = theme === 'light' || theme === 'dark' ? theme : undefined;
    this.#language = language === 'en' ? 'en' : 'de';
    const dark = matchMedia('(prefers-color-scheme: dark)');
    this.#systemIsDark = dark.matches;
    dark.addEventListener('change', (event) => {
      this.#systemIsDark = event.matches;
      document.documentElement.dataset['theme'] = this.theme;
    });
    document.documentElement.lang = this.#language;
  }

  get theme(): Theme {
    return this.#theme ?? (this.#systemIsDark ? 'dark' : 'light');
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    document.documentElement.dataset['theme'] = theme;
    this.#write();
  }

  get language(): Language {
    return this.#language;
  }

  set language(language: Language) {
    this.#language = language;
    document.documentElement.lang = language;
    this.#write();
  }

  #read(): Stored {
    try {
      return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Stored;
    } catch {
      this.stored = false;
      return {};
    }
  }

  #write(): void {
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...(this.#theme && { theme: this.#theme }), language: this.#language }));
    } catch {
      this.stored = false;
    }
  }
}

export const settings = new Settings();
