/**
 * Trial results kept from one run to the next: what a trial is known by ({@link dev.reprise.store.StoreKey}, {@link
 * dev.reprise.store.ClassClosure}), the folder of records ({@link dev.reprise.store.TrialStore}), and how much two runtimes can be
 * asked to agree ({@link dev.reprise.results.FingerprintMatch}). May use the JDK, Jackson, {@code results} and the root package's
 * vocabulary; knows neither JUnit nor DL4J, and loads no class of an experiment.
 */
@NullMarked
package dev.reprise.store;

import org.jspecify.annotations.NullMarked;
