import * as Y from 'yjs';

/** Grows when tabs of an older application would not understand the messages. */
const CHANNEL = 'kiezkompass.proposals.1';
/** An update in which nothing stands has two bytes. */
const NOTHING = 2;

type Message = { readonly kind: 'update'; readonly update: Uint8Array } | { readonly kind: 'hello'; readonly known: Uint8Array };

/** Keeps the documents of all tabs of this browser in step. Who changes something stores it, too. */
export class Tabs {
  readonly #channel = new BroadcastChannel(CHANNEL);

  /** @param origin marks what comes from other tabs. */
  constructor(doc: Y.Doc, origin: unknown) {
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'update') Y.applyUpdate(doc, data.update, origin);
      else this.#tell(Y.encodeStateAsUpdate(doc, data.known));
    };
  }

  /** Asks the others for what they have that is not on the disk yet. */
  greet(doc: Y.Doc): void {
    this.#send({ kind: 'hello', known: Y.encodeStateVector(doc) });
  }

  update(update: Uint8Array): void {
    this.#send({ kind: 'update', update });
  }

  close(): void {
    this.#channel.close();
  }

  #tell(update: Uint8Array): void {
    if (update.byteLength > NOTHING) this.update(update);
  }

  #send(message: Message): void {
    this.#channel.postMessage(message);
  }
}
