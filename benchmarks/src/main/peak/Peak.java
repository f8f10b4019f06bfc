import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * How many multiply-adds of floats a core does per second, with vectors of 256 or 512 bits: twelve sums in registers, nothing read or
 * written. Arguments: the widths to measure, in bits. Run from its source, since only a JVM with the module of vectors can compile it.
 */
final class Peak {

    private static final int SUMS = 12;
    private static final int TURNS = 10_000;
    private static final double SECONDS = 3;

    private Peak() {}

    public static void main(String[] arguments) {
        for (String bits : arguments) {
            measure(bits);
        }
    }

    /** The best of many short turns, since whatever else the machine does can only slow one down. */
    private static void measure(String bits) {
        boolean wide = bits.equals("512");
        int lanes = wide ? 16 : 8;
        double best = 0;
        float kept = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < SECONDS * 1e9) {
            long before = System.nanoTime();
            kept += wide ? of512() : of256();
            best = Math.max(best, (double) TURNS * SUMS * lanes / (System.nanoTime() - before));
        }
        System.out.println("measured:peak-" + bits + " " + best * 1e9);
        System.out.println("kept " + kept);
    }

    // One method per width: the JVM compiles a shape that is not a constant several thousand times slower.

    private static float of256() {
        VectorSpecies<Float> species = FloatVector.SPECIES_256;
        FloatVector x = FloatVector.broadcast(species, 0.999999f);
        FloatVector y = FloatVector.broadcast(species, 1e-7f);
        FloatVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int turn = 0; turn < TURNS; turn++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
    }

    private static float of512() {
        VectorSpecies<Float> species = FloatVector.SPECIES_512;
        FloatVector x = FloatVector.broadcast(species, 0.999999f);
        FloatVector y = FloatVector.broadcast(species, 1e-7f);
        FloatVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int turn = 0; turn < TURNS; turn++) {
            a = a.fma(x, y);
            b = b.fma(x, y);
            c = c.fma(x, y);
            d = d.fma(x, y);
            e = e.fma(x, y);
            f = f.fma(x, y);
            g = g.fma(x, y);
            h = h.fma(x, y);
            i = i.fma(x, y);
            j = j.fma(x, y);
            k = k.fma(x, y);
            l = l.fma(x, y);
        }
        return a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j).add(k).add(l).lane(0);
    }
}
