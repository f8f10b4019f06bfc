/**
 * Trials that a program trains: how it is started, watched and ended, what its output says, and what decides it. May use {@code discover},
 * {@code execute}, {@code results} and {@code train}'s records of a trial.
 */
@NullMarked
package dev.reprise.command;

import org.jspecify.annotations.NullMarked;
