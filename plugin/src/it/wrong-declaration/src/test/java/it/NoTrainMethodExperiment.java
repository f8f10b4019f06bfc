package it;

import dev.reprise.Experiment;

@Experiment
class NoTrainMethodExperiment {}
