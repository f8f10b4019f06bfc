/** "Deep Learning in Practice, Homework 5": spirals, MNIST, colored MNIST, wind power. */
@NullMarked
package dev.reprise.sample.homework5;

import org.jspecify.annotations.NullMarked;
