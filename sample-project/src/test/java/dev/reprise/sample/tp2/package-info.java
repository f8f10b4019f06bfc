/** Experiments of a deep learning practical in Keras: optimizers on MNIST, regularisation on CIFAR-10. */
@NullMarked
package dev.reprise.sample.tp2;

import org.jspecify.annotations.NullMarked;
