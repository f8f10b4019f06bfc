/** Holds what is written for readers to what the code does. Reads README and docs as files; may use all modules. */
@NullMarked
package dev.reprise.documentation;

import org.jspecify.annotations.NullMarked;
