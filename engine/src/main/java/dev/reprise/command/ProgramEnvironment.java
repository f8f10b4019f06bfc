package dev.reprise.command;

import dev.reprise.data.fetch.DataProxy;
import dev.reprise.parameters.StoreParameters;
import java.util.Map;

/** What programs that an experiment names see: the environment of this JVM without what they must not read. */
final class ProgramEnvironment {

    private ProgramEnvironment() {}

    /**
     * Makes a program's environment of that of this JVM: the secrets of the store, and the login of the proxy that data come through, are
     * neither for trials nor for probes, whose output is written into the results.
     */
    static void adapt(Map<String, String> environment) {
        environment.keySet().removeAll(StoreParameters.SECRET_VARIABLES);
        environment.remove(DataProxy.LOGIN_VARIABLE);
    }
}
