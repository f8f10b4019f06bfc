package it

import dev.reprise.Claim
import dev.reprise.Experiment
import dev.reprise.Sweep
import dev.reprise.Train
import dev.reprise.data.catalog.Spirals
import dev.reprise.judge.Claims.arm
import dev.reprise.judge.Claims.metric
import dev.reprise.judge.Assertion
import dev.reprise.train.Metrics
import dev.reprise.train.Trial
import dev.reprise.train.port.PyTorchDefaults
import org.deeplearning4j.nn.conf.layers.DenseLayer
import org.deeplearning4j.nn.conf.layers.OutputLayer
import org.nd4j.linalg.activations.Activation

@Experiment(locator = "Section 1", title = "One hidden layer, two learning rates")
class RatesInKotlin {

    @Sweep("0.00001", "0.01")
    var rate = 0.0

    @Train
    fun train(trial: Trial) {
        val spirals = trial.data(Spirals::class.java)
        val network = trial.init(network(), PyTorchDefaults.initialisation())
        trial.fit(network, spirals.train())
            .batch(10)
            .evaluate("validation.accuracy") { Metrics.accuracy(it, spirals.validation()) }
            .epochs(5)
            .train()
        trial.record("test.accuracy", Metrics.accuracy(network, spirals.test()))
    }

    private fun network() = PyTorchDefaults.configuration(PyTorchDefaults.adam(rate), 0.0).list()
        .layer(DenseLayer.Builder().nIn(2).nOut(10).activation(Activation.TANH).build())
        .layer(OutputLayer.Builder(PyTorchDefaults.mse()).nIn(10).nOut(1).activation(Activation.SIGMOID).build())
        .build()

    @Claim("The higher rate is better.")
    fun higherIsBetter(): Assertion = metric("test.accuracy").isBestAt(arm("rate", 0.01))
}
