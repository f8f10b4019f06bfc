/** Neural Networks and Deep Learning, Homework I (Padova, 2020). */
@NullMarked
package dev.reprise.sample.padova2020;

import org.jspecify.annotations.NullMarked;
