/** Keeps the project's names and texts in the words of its field: see {@code docs/glossary.md}. */
package org.gabor.language;
