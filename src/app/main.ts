import '@fontsource-variable/inter';
import { mount } from 'svelte';
import App from './App.svelte';
import { loadStart } from './load-start';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');

// The skeleton stays until the figures are there: half a second of grey is calmer than three stages of layout.
void loadStart().then((start) => {
  target.replaceChildren();
  mount(App, { target, props: { start } });
});
