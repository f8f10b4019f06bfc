package dev.reprise.train.state;

import org.nd4j.linalg.env.EnvironmentalAction;

/** Made by ND4J as the last thing that it does when it starts; there is no other way to learn of that without starting it. */
public final class Nd4jStart implements EnvironmentalAction {

    /** Called by ND4J's service loader. */
    public Nd4jStart() {
        Nd4jState.started();
    }

    /** A variable that nobody sets: there is no action. */
    @Override
    public String targetVariable() {
        return "REPRISE_ND4J_START";
    }

    @Override
    public void process(String value) {
        // nothing depends on it
    }
}
