/**
 * Worker JVMs: {@code WorkerPool} starts them, hands each one trial at a time and replaces those that die;
 * {@link dev.reprise.worker.WorkerMain} is what they run. The two talk over a loopback connection, so that whatever an
 * experiment or native code prints cannot disturb them. {@link dev.reprise.worker.Node} keeps a pool for a coordinator on another machine. May use {@code execute} and what that uses.
 */
@NullMarked
package dev.reprise.worker;

import org.jspecify.annotations.NullMarked;
