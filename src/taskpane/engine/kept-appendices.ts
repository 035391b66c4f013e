import type { AppendixDocument, AppendixRow } from "../../core/appendix/document";
import type { DispatchDocument } from "../../core/dispatch/document";

/** A file, or that the part of the add-in that writes it could not be fetched. */
export type WordFile = Uint8Array<ArrayBuffer> | "not-loaded";

/** The appendices of one dispatch, gathered one by one as their sheets are read, and what is made of them. */
export class KeptAppendices {
  private documents: AppendixDocument[] = [];
  private draft: DispatchDocument | null = null;

  keep(document: AppendixDocument): void {
    this.documents.push(document);
  }

  keepDraft(draft: DispatchDocument): void {
    this.draft = draft;
  }

  forget(): void {
    this.documents = [];
    this.draft = null;
  }

  rows(place: number, from: number, to: number): readonly AppendixRow[] {
    return this.documents[place]?.rows.slice(from, to) ?? [];
  }

  /** All of them as one .docx file. The writer is loaded with the first file. */
  async file(): Promise<WordFile> {
    const word = await import(/* webpackChunkName: "word" */ "../../word/appendix-file").catch(() => null);
    return word ? (word.appendixFile(this.documents) as Promise<Uint8Array<ArrayBuffer>>) : "not-loaded";
  }

  /** The draft of the dispatch, and all of them, as one .docx file. */
  async dispatchFile(): Promise<WordFile> {
    const { draft } = this;
    if (!draft) throw new Error("No draft was kept");
    const word = await import(/* webpackChunkName: "word" */ "../../word/dispatch-file").catch(() => null);
    return word ? (word.dispatchFile(draft, this.documents) as Promise<Uint8Array<ArrayBuffer>>) : "not-loaded";
  }
}
