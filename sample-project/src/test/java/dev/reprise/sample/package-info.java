/** Five homework reports as experiments: one package per report, one class per study. */
@NullMarked
package dev.reprise.sample;

import org.jspecify.annotations.NullMarked;
