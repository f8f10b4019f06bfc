package dev.reprise.worker;

import dev.reprise.train.Fingerprint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;

/**
 * The main class of a worker JVM. Arguments: address and port of the coordinator. Ends when the coordinator hangs up, however
 * that came.
 */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Nd4jStart.inBackground();
        Map<String, String> fingerprint = Fingerprint.current(); // takes a while: nobody is kept waiting yet
        var address = InetAddress.getByName(arguments[0]);
        var connection = new Connection(new Socket(address, Integer.parseInt(arguments[1])));
        String token = String.valueOf(System.getenv(WorkerCommand.TOKEN));
        connection.send(new Message.Hello(token, fingerprint));
        if (connection.receive() instanceof Message.Configure configuration) {
            new WorkerSession(connection, configuration).run();
        }
    }
}
