package dev.reprise.kernel;

/** Parameters of one kind of one layer, with their gradient and the optimizer's state: rows with room between them. */
final class Parameter {

    private final Architecture.Block block;
    private final UpdateSpec update;
    private final int rows;
    private final int columns;
    private final int stride;
    private final float[] values;
    private final float[] gradient;
    private final float[][] state;

    /** @param stride from one row to the next */
    Parameter(Architecture.Block block, UpdateSpec update, int columns, int stride) {
        this.block = block;
        this.update = update;
        this.columns = columns;
        this.rows = block.spec().size() / columns;
        this.stride = stride;
        int length = Math.addExact(Math.multiplyExact(rows, stride), Lanes.SLACK);
        this.values = new float[length];
        this.gradient = new float[length];
        this.state = new float[update.optimizer().slots()][length];
    }

    Architecture.Block block() {
        return block;
    }

    UpdateSpec update() {
        return update;
    }

    int stride() {
        return stride;
    }

    /** Numbers in use, with the room between rows, which is zero. */
    int length() {
        return rows * stride;
    }

    float[] values() {
        return values;
    }

    float[] gradient() {
        return gradient;
    }

    float[][] state() {
        return state;
    }

    /** Copies one of the arrays to its place in the network's order. */
    void write(float[] own, float[] all) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(own, row * stride, all, block.first() + row * columns, columns);
        }
    }

    /** Copies its part of all to one of the arrays. */
    void read(float[] all, float[] own) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(all, block.first() + row * columns, own, row * stride, columns);
        }
    }
}
