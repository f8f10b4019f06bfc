package dev.reprise.kernel;

/** Trains until the vector operations are taken, or for half a minute, and prints what was taken at first, when, and at the end. */
final class ChangeOver {

    private static final int BATCH = 32;
    private static final int FEATURES = 64;
    private static final long MOST_NANOS = 30_000_000_000L;

    private ChangeOver() {}

    public static void main(String[] arguments) {
        Implementations.Supplied supplied = Implementations.supplied();
        String first = supplied.now(0).name();
        Architecture architecture = Architecture.of(Shape.flat(FEATURES))
                .layer("1", new LayerSpec.Dense(FEATURES, Activation.TANH), Architecture.INPUT)
                .layer("2", new LayerSpec.Dense(1, Activation.IDENTITY), "1")
                .head("3", "2", new LossFunction.SquaredError(Activation.IDENTITY), 1)
                .build();
        var model = new Model(architecture, TrainingSpec.of(new Optimizer.Sgd()), 0);
        var batch = Batch.of(BATCH, new float[BATCH * FEATURES], new float[BATCH]);
        long begin = System.nanoTime();
        long steps = 0;
        while (supplied.now(0).name().equals("plain") && System.nanoTime() - begin < MOST_NANOS) {
            model.step(batch, 0.01, steps++);
        }
        long multiplications = steps * BATCH * architecture.trainingMultiplications();
        System.out.println(first + " " + multiplications / 1_000_000 + " "
                + supplied.now(0).name());
    }
}
