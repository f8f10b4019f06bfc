package dev.reprise.parameters;

/** Which way records of trials go, between this machine's store and the remote one. */
public enum Transfer {
    PUSH,
    PULL
}
