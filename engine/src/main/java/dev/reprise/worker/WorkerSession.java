package dev.reprise.worker;

import dev.reprise.data.fetch.DataSets;
import dev.reprise.discover.ExperimentDefinition;
import dev.reprise.discover.ExperimentReader;
import dev.reprise.execute.InThisJvm;
import dev.reprise.execute.Listeners;
import dev.reprise.execute.TrialConditions;
import dev.reprise.execute.TrialEnd;
import dev.reprise.execute.TrialExecutor;
import dev.reprise.execute.TrialTask;
import dev.reprise.judge.Arm;
import dev.reprise.parameters.Parameter;
import dev.reprise.parameters.ParameterValues;
import dev.reprise.results.TrialKey;
import dev.reprise.train.checkpoint.TrialSuspendedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The worker's side: trains what the coordinator asks for, one trial after the other.
 */
final class WorkerSession {

    private static final int COORDINATOR_GONE = 3;

    private final Connection connection;
    private final boolean quick;
    private final TrialExecutor executor;
    private final Listeners provided = Listeners.provided();
    private final Map<String, Prepared> experiments = new HashMap<>();
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    /** A trial that was asked for. */
    private record Order(Message.Train trial, AtomicBoolean cancelled, RemoteCheckpoints checkpoints) {}

    private record Prepared(ExperimentDefinition definition, Listeners listeners) {}

    WorkerSession(Connection connection, Message.Configure configuration) {
        this.connection = connection;
        Map<String, String> given = configuration.parameters();
        TrialConditions conditions = TrialConditions.of(
                ParameterValues.read(Parameter::ofTrials, name -> Optional.ofNullable(given.get(name))));
        this.quick = conditions.quick();
        this.executor = new InThisJvm(new DataSets(conditions.data()), conditions, Optional.empty(), this::spoilt);
    }

    void run() throws InterruptedException, IOException {
        var hearing = new Thread(this::hear, "reprise-coordinator");
        hearing.setDaemon(true);
        hearing.start();
        while (true) {
            Order order = orders.take();
            connection.send(new Message.Began());
            Message answer = train(order);
            try {
                connection.send(answer);
            } catch (UnsendableMessageException e) {
                connection.send(message(failed(order.trial(), unsendable(e))));
            }
        }
    }

    /** It goes before the trial's end, after which the coordinator may ask for another one. */
    private void spoilt(List<String> left) {
        System.out.println("-- left behind: " + String.join(", ", left) + "; another worker takes over");
        try {
            connection.send(new Message.Spoilt(left));
        } catch (IOException e) {
            throw new UncheckedIOException("The coordinator does not listen any more", e);
        }
    }

    private static IllegalStateException unsendable(UnsendableMessageException e) {
        return new IllegalStateException(
                "What the trial recorded cannot be sent to the JVM that judges it: " + e.getMessage()
                        + "; record less, or other names",
                e);
    }

    private static TrialEnd failed(Message.Train asked, Throwable cause) {
        return TrialEnd.failed(new TrialKey(asked.experiment(), new Arm(asked.arm()), asked.seed()), 0, cause);
    }

    /** Ends this JVM when the coordinator is gone, whatever the trial does. */
    private void hear() {
        Optional<Order> current = Optional.empty();
        try {
            while (true) {
                Message message = connection.receive();
                if (message instanceof Message.Train trial) {
                    var order = new Order(trial, new AtomicBoolean(), new RemoteCheckpoints(connection, trial));
                    current = Optional.of(order);
                    orders.add(order);
                } else if (message instanceof Message.Cancel) {
                    current.ifPresent(order -> order.cancelled().set(true));
                } else if (message instanceof Message.Suspend) {
                    current.ifPresent(order -> order.checkpoints().suspend());
                }
            }
        } catch (IOException e) {
            System.out.flush();
            Runtime.getRuntime().halt(COORDINATOR_GONE);
        }
    }

    private Message train(Order order) {
        Message.Train asked = order.trial();
        TrialEnd end;
        try {
            Prepared experiment = prepared(asked.experiment());
            var key = new TrialKey(experiment.definition().id(), new Arm(asked.arm()), asked.seed());
            System.out.println("-- " + key);
            var progress = new SparseProgress(connection);
            end = executor.execute(new TrialTask(
                    experiment.definition(),
                    key,
                    progress,
                    experiment.listeners(),
                    order.cancelled()::get,
                    order.checkpoints(),
                    asked.spent()));
        } catch (TrialSuspendedException e) {
            return new Message.Suspended();
        } catch (Throwable e) {
            end = failed(asked, e);
        }
        return message(end);
    }

    private static Message message(TrialEnd end) {
        if (end instanceof TrialEnd.Completed completed) {
            return new Message.Completed(end.result(), completed.trial().datasets());
        }
        if (end instanceof TrialEnd.Failed failed) {
            return new Message.Failed(failed.result(), failed.overLimit(), FatalFailure.isIn(failed.cause()));
        }
        return new Message.NotRun(end.result());
    }

    private Prepared prepared(String experiment) throws ClassNotFoundException {
        Prepared known = experiments.get(experiment);
        if (known != null) {
            return known;
        }
        Class<?> type = Class.forName(experiment, false, ClassLoader.getSystemClassLoader());
        // The coordinator has read the class before and reported its mistakes.
        var reader = new ExperimentReader(issue -> {}, quick);
        ExperimentDefinition definition = reader.read(type)
                .orElseThrow(() -> new IllegalStateException(experiment + " cannot be read as an experiment"));
        var prepared = new Prepared(definition, provided.and(type));
        experiments.put(experiment, prepared);
        return prepared;
    }
}
