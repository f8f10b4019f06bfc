/** "Practical Session 1: Hyper-parameters and training basics": house prices, digits. */
@NullMarked
package dev.reprise.sample.practical1;

import org.jspecify.annotations.NullMarked;
