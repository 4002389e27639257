declare namespace App {
  interface Locals {
    /** The numbered notes of the page being built. */
    notes?: import('./site/notes').Notes;
    /** Which of the public editions is being built: links inside it stay in it. */
    edition?: { readonly lang: string; readonly name: import('./site/explain').Edition };
  }
}
