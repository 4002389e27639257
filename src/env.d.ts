declare namespace App {
  interface Locals {
    /** The numbered notes of the page being built. */
    notes?: import('./site/notes').Notes;
  }
}
